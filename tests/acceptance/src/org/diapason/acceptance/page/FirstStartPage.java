package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;

/** What a newcomer sees first. */
public final class FirstStartPage {

  private final Driver driver;

  public FirstStartPage(Driver driver) {
    this.driver = driver;
  }

  /** Signs in at the demo PBX, and waits until calls can be made. */
  public MainWindow tryIt() {
    driver.click("firstStart.tryIt");
    MainWindow main = new MainWindow(driver);
    driver.waitUntil("the demo account is registered", main::isRegistered);
    return main;
  }

  public void signInByHand() {
    driver.click("firstStart.byHand");
    driver.waitUntil("the form is there", () -> driver.isVisible("signIn.submit"));
  }

  /** Signs in by hand as 100, and waits until calls can be made. */
  public MainWindow signIn(String domain) {
    signInByHand();
    signIn(domain, "100", "secret");
    MainWindow main = new MainWindow(driver);
    driver.waitUntil("the account is registered", main::isRegistered);
    return main;
  }

  /** Fills the form in and sends it. */
  public void signIn(String domain, String user, String password) {
    driver.type("signIn.domain.text", domain);
    driver.type("signIn.user.text", user);
    driver.type("signIn.password.text", password);
    driver.click("signIn.submit");
  }

  /** Leaves the form. */
  public void back() {
    driver.click("signIn.back");
  }

  /** Chooses the middle one of UDP, TCP and TLS. */
  public void chooseTcp() {
    driver.click("signIn.transport");
  }

  /** What the page says went wrong, empty while nothing. */
  public String failure() {
    return driver.isVisible("signIn.failure") ? driver.text("signIn.failure") : "";
  }

  public String tryItLabel() {
    return driver.text("firstStart.tryIt");
  }

  public boolean isShown() {
    return driver.isVisible("firstStart.tryIt");
  }

  public void chooseLanguage(String language) {
    driver.choose("firstStart.menu", "menu.language." + language);
  }

  public void chooseTheme(String theme) {
    driver.choose("firstStart.menu", "menu.theme." + theme);
  }
}
