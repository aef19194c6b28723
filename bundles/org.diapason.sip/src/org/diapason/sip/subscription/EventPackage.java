package org.diapason.sip.subscription;

/**
 * A kind of news to subscribe to (RFC 6665 §5.4).
 *
 * @param name value of Event, without parameters
 * @param type of the documents, as {@code application}
 * @param subtype of the documents
 * @param seconds asked for at first
 */
record EventPackage(String name, String type, String subtype, int seconds) {

  /** RFC 4235. */
  static final EventPackage DIALOG = new EventPackage("dialog", "application", "dialog-info+xml", 3_600);

  /** RFC 6910. */
  static final EventPackage CALL_COMPLETION = new EventPackage("call-completion", "application", "call-completion", 3_600);

  String accept() {
    return type + "/" + subtype;
  }
}
