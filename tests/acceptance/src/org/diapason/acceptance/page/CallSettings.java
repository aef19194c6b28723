package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;

/** The window of what is done with calls that come in. */
public final class CallSettings {

  private final Driver driver;

  public CallSettings(Driver driver) {
    this.driver = driver;
  }

  /** Turns the switch of a setting over. */
  public void turn(String setting) {
    driver.click("handling." + setting);
  }

  /** Has calls forwarded after a while. */
  public void forwardAfter() {
    driver.clickAt("handling.what", 0.75);
    driver.waitUntil("there is a target", () -> driver.isVisible("handling.calls.forward.target"));
    driver.clickAt("handling.when", 0.75);
    driver.waitUntil("there are seconds", () -> driver.isVisible("handling.calls.forward.after"));
  }

  public void type(String setting, String text) {
    driver.type("handling." + setting + ".text", text);
  }

  /** What is wrong with what is typed, empty if nothing. */
  public String complaint(String setting) {
    return driver.complaint("handling." + setting);
  }

  /** Chooses a ring tone of those that come with the phone. */
  public void chooseRingtone(String name) {
    driver.choose("handling.audio.ringtone", "menu.ringtone." + name);
  }

  /** Lets it be heard. */
  public void listen() {
    driver.click("handling.audio.ringtone.listen");
  }

  public String ringtone() {
    return driver.text("handling.audio.ringtone");
  }

  public void close() {
    driver.click("handling.close");
  }
}
