package org.diapason.demo.call;

/**
 * What the menu made of the keys that were pressed.
 *
 * @param pressed digits, in order
 * @param said digits that were heard spoken, in order
 */
record ReadBack(String pressed, String said) {

  boolean exact() {
    return pressed.equals(said);
  }

  String json() {
    return ",\"pressed\":\"" + pressed + "\",\"said\":\"" + said + "\"";
  }

  String words() {
    return exact() ? "Pressed " + pressed + ", and heard it read back.\n"
        : "Pressed " + pressed + ", but heard " + (said.isEmpty() ? "no digit" : said) + " read back.\n";
  }
}
