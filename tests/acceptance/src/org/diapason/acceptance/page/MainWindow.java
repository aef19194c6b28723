package org.diapason.acceptance.page;

import java.util.Map;
import org.diapason.acceptance.driver.Driver;
import org.eclipse.swt.SWT;

/** Accounts, dialling and the status bar. */
public final class MainWindow {

  /** What the empty field for a number says. */
  private static final Map<String, String> HINTS =
      Map.of("en", "Number or address", "fr", "Numéro ou adresse", "de", "Nummer, Adresse");

  /** Height of a row, in points. */
  private static final int ROW = 56;
  private static final int HALF_A_LINE = 8;

  private final Driver driver;

  public MainWindow(Driver driver) {
    this.driver = driver;
  }

  /** The own status as the status bar says it. */
  public String status() {
    return driver.text("status.presence");
  }

  /** Chooses an own status: {@code away}, {@code offline} … */
  public void chooseStatus(String status) {
    driver.choose("status.presence", "menu.status." + status);
  }

  public boolean isRegistered() {
    return driver.isVisible("main.account.*.state") && accountState().startsWith("registered");
  }

  public void openCallSettings() {
    driver.click("status.handling");
    driver.waitUntil("the settings are there", () -> driver.isVisible("settings.close"));
  }

  /** Opens the settings from the gear. */
  public void openSettings() {
    driver.choose("main.menu", "menu.settings");
    driver.waitUntil("the settings are there", () -> driver.isVisible("settings.close"));
  }

  /** Opens the settings of the only account from its menu. */
  public void openAccountSettings() {
    chooseForAccount("settings");
    driver.waitUntil("the settings are there", () -> driver.isVisible("settings.close"));
  }

  /** What is said about calls that are handled by themselves; empty while nothing. */
  public String handling() {
    return driver.isVisible("main.handling") ? driver.text("main.handling") : "";
  }

  public void stopHandling() {
    driver.click("main.handling.off");
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

  /** Whether there are calls, each or a conference with a card. */
  public boolean showsCalls() {
    return driver.isVisible("main.card.*.action");
  }

  /** What the button of the first card does. */
  public String cardAction() {
    return driver.text("main.card.*.action");
  }

  public void pressCardAction() {
    driver.click("main.card.*.action");
  }

  /** Gives the keyboard to the field for a number. */
  public void focusNumber() {
    driver.type("main.dial.text", "");
  }

  public void addAccount() {
    driver.choose("main.menu", "menu.addAccount");
    driver.waitUntil("the form is there", () -> driver.isVisible("signIn.submit"));
  }

  /** Chooses a ring tone for the only account; {@code none} for that of the phone. */
  public void chooseRingtoneOfAccount(String name) {
    driver.choose("main.account.*.menu", "menu.ringtone." + name);
  }

  /** Chooses {@code register} or {@code unregister} in the menu of the only account. */
  public void chooseForAccount(String entry) {
    driver.choose("main.account.*.menu", "menu.account." + entry);
  }

  /** Chooses to remove the only account, and answers the question that comes. */
  public void removeAccount(boolean sure) {
    chooseForAccount("remove");
    driver.waitUntil("it asks", () -> driver.isVisible("question.no"));
    driver.click(sure ? "question.yes" : "question.no");
    driver.waitUntil("the question is gone", () -> !driver.isVisible("question.no"));
  }

  public String accountState() {
    return driver.text("main.account.*.state");
  }

  public boolean showsProblems() {
    return driver.isVisible("status.problems");
  }

  /** What the open list of problems says about the one of this code. */
  public String problem(String code) {
    return driver.text("problems." + code);
  }

  public void openProblems() {
    driver.click("status.problems");
    driver.waitUntil("the list of problems is there", () -> driver.isVisible("problems.clear"));
  }

  public void clearProblems() {
    driver.click("problems.clear");
  }

  public void closeProblems() {
    driver.click("problems.close");
  }

  public void togglePad() {
    driver.click("main.pad.toggle");
  }

  /** Presses a key of the dial pad: a digit, {@code star} or {@code hash}. */
  public void pad(String key) {
    driver.click("main.pad." + key);
  }

  /** Drags the number of a row of the demo PBX, from 0, onto a zone of the call. */
  public void dragNumber(int row, double share) {
    driver.drag("main.demo", row * ROW + ROW / 2, "call.zones", share, () -> { });
  }

  /** Drags the number of a row of the demo PBX, from 0, onto something. */
  public void dragNumberTo(int row, String target) {
    driver.drag("main.demo", row * ROW + ROW / 2, target, 0.5, () -> { });
  }

  /** Types something, marks it, and drags it onto something else than a call. */
  public void dragTypedTo(String text, String target) {
    driver.type("main.dial.text", text);
    driver.selectAll("main.dial.text");
    driver.drag("main.dial.text", HALF_A_LINE, target, 0.5, () -> { });
  }

  /** Why a number could not be dialled or taken; empty while nothing is said. */
  public String refusal() {
    return driver.isVisible("main.refusal") ? driver.text("main.refusal") : "";
  }

  /** Types something, marks it, and drags it onto a zone of the call. */
  public void dragTyped(String text, double share) {
    driver.type("main.dial.text", text);
    driver.selectAll("main.dial.text");
    driver.drag("main.dial.text", HALF_A_LINE, "call.zones", share, () -> { });
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

  /** Chooses a language and waits until it is spoken. */
  public void speak(String language) {
    chooseLanguage(language);
    driver.waitUntil("it speaks " + language, () -> dialHint().equals(HINTS.get(language)));
  }

  public void chooseTheme(String theme) {
    driver.choose("main.menu", "menu.theme." + theme);
  }
}
