package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;
import org.eclipse.swt.SWT;

/** Accounts, dialling and the status bar. */
public final class MainWindow {

  private final Driver driver;

  public MainWindow(Driver driver) {
    this.driver = driver;
  }

  /** The state of the accounts as the status bar says it. */
  public String state() {
    return driver.text("status.state");
  }

  public boolean isRegistered() {
    return driver.isVisible("status.state") && state().equals("Registered");
  }

  /** Types a number and presses the call button. */
  public void dial(String number) {
    driver.type("main.dial.text", number);
    driver.click("main.call");
  }

  /** Types a number and presses Enter. */
  public void dialByEnter(String number) {
    driver.type("main.dial.text", number);
    driver.press(0, SWT.CR);
  }

  public void togglePad() {
    driver.click("main.pad.toggle");
  }

  /** Presses a key of the dial pad: a digit, {@code star} or {@code hash}. */
  public void pad(String key) {
    driver.click("main.pad." + key);
  }

  public String typed() {
    return driver.text("main.dial.text");
  }

  public String dialHint() {
    return driver.text("main.dial");
  }

  public void foldCallWindow() {
    driver.click("status.fold");
  }

  public void chooseLanguage(String language) {
    driver.choose("main.menu", "menu.language." + language);
  }

  public void chooseTheme(String theme) {
    driver.choose("main.menu", "menu.theme." + theme);
  }
}
