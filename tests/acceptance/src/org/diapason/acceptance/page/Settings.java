package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;
import org.eclipse.swt.SWT;

/** The settings window. */
public final class Settings {

  private final Driver driver;

  public Settings(Driver driver) {
    this.driver = driver;
  }

  /** Shows a page: {@code calls}, {@code audio} … */
  public void show(String page) {
    driver.chooseEntry("settings.pages", "settings." + page);
  }

  /** Shows the page of the only account. */
  public void showAccount() {
    driver.chooseEntry("settings.pages", "settings.account.*");
  }

  public String title() {
    return driver.text("settings.title");
  }

  /** Turns the switch of a setting over. */
  public void turn(String setting) {
    driver.click("setting." + setting);
  }

  /** Chooses a value from the menu of a setting. */
  public void choose(String setting, String value) {
    driver.choose("setting." + setting, "menu." + setting + "." + value);
  }

  /** Clicks one of a few values that stand side by side. */
  public void chooseAt(String setting, double share) {
    driver.clickAt("setting." + setting, share);
  }

  /** Types into a field, and leaves it there. */
  public void type(String setting, String text) {
    driver.type("setting." + setting + ".text", text);
  }

  /** Types into a field and presses Enter. */
  public void enter(String setting, String text) {
    type(setting, text);
    driver.press(0, SWT.CR);
  }

  public String typed(String setting) {
    return driver.text("setting." + setting + ".text");
  }

  /** What a button that opens a menu says. */
  public String chosen(String setting) {
    return driver.text("setting." + setting);
  }

  public boolean shows(String setting) {
    return driver.isVisible("setting." + setting);
  }

  /** What is wrong with what is typed, empty if nothing. */
  public String complaint(String setting) {
    return driver.complaint("setting." + setting);
  }

  /** Presses keys in the field of a setting for keys. */
  public void pressKeys(String setting, int modifiers, int key) {
    focusKeys(setting);
    driver.press(modifiers, key);
  }

  /** Gives the keyboard to the field of a setting for keys. */
  private void focusKeys(String setting) {
    focus("setting." + setting);
  }

  /** Gives the keyboard to something else. */
  public void leaveKeys() {
    focus("settings.close");
  }

  public void removeKeys(String setting) {
    driver.click("setting." + setting + ".remove");
  }

  /** The keys of a setting as they are shown. */
  public String keys(String setting) {
    return driver.keys("setting." + setting);
  }

  public void waitForKeys(String setting, String words) {
    driver.waitUntil(words + " is shown", () -> keys(setting).equals(words));
  }

  private void focus(String id) {
    driver.focus(id);
    driver.waitUntil("it has the keyboard", () -> driver.isFocused(id));
  }

  /** Chooses a ring tone of those that come with the phone. */
  public void chooseRingtone(String name) {
    driver.choose("setting.audio.ringtone", "menu.ringtone." + name);
  }

  /** Lets it be heard. */
  public void listen() {
    driver.click("setting.audio.ringtone.listen");
  }

  public void restoreDefaults() {
    driver.click("settings.restore");
  }

  public void close() {
    driver.click("settings.close");
  }
}
