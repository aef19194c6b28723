package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;
import org.eclipse.swt.SWT;

/** The call on the stage. */
public final class CallWindow {

  private final Driver driver;

  public CallWindow(Driver driver) {
    this.driver = driver;
  }

  /** How far the call is, in the words on the stage. */
  public String state() {
    return driver.text("call.state");
  }

  public void waitForState(String words) {
    driver.waitUntil("the call window says \"" + words + "\"", () -> driver.isVisible("call.state") && state().equals(words));
  }

  public String name() {
    return driver.text("call.name");
  }

  public String duration() {
    return driver.text("call.time");
  }

  public void waitForDuration(String clock) {
    driver.waitUntil("the call lasts " + clock, () -> driver.isVisible("call.time") && duration().compareTo(clock) >= 0);
  }

  /** Account and codec, or details of the end. */
  public String facts() {
    return driver.text("call.facts");
  }

  public void mute() {
    driver.click("call.mute");
  }

  public void hold() {
    driver.click("call.hold");
  }

  public void keypad() {
    driver.click("call.keypad.toggle");
  }

  /** Presses a key of the keypad: a digit, {@code star} or {@code hash}. */
  public void keypad(String key) {
    driver.click("call.keypad." + key);
  }

  public void answerByKeyboard() {
    driver.press(0, SWT.CR);
  }

  public boolean awaitsAnswer() {
    return driver.isFocused("call.answer");
  }

  public void end() {
    driver.click("call.hangUp");
  }

  public String endLabel() {
    return driver.text("call.hangUp");
  }

  public boolean canCallAgain() {
    return driver.isVisible("call.again");
  }

  public void press(int stateMask, int keyCode) {
    driver.press(stateMask, keyCode);
  }
}
