package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class AccountsTest {

  @Test
  void theMenuTakesTheAccountOffAndOn(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.chooseForAccount("unregister");
    driver.waitUntil("the account is off", () -> main.accountState().startsWith("not registered"));
    driver.waitUntil("and that nobody sees the status", () -> main.status().equals("Online · not registered"));
    photos.take("unregistered");
    main.chooseForAccount("register");
    driver.waitUntil("the account is on again", main::isRegistered);
  }

  @Test
  void anAccountIsRemovedByItsMenuOnceThatIsConfirmed(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.removeAccount(false);
    assertThat(main.accountState()).startsWith("registered");
    photos.take("account-kept");
    main.removeAccount(true);
    driver.waitUntil("it is as at the first start", start::isShown);
  }

  @Test
  void anAccountThatIsRefusedLeavesTheOtherOneAlone(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    for (String theme : new String[] {"light", "dark"}) {
      main.chooseTheme(theme);
      main.addAccount();
      start.chooseTcp();
      start.signIn("127.0.0.1:9", "1024", "not-a-secret");
      photos.take("registering-" + theme);
      driver.waitUntil("the page says what went wrong", () -> !start.failure().isEmpty());
      photos.take("sign-in-failed-" + theme);
      start.back();
    }
    main.openProblems();
    photos.takeWindow("problems", "problems-dark");
    main.closeProblems();
    assertThat(main.isRegistered()).isTrue();
  }

  @Test
  void accountsStandSideBySideEachInItsState(FirstStartPage start, Settings settings, Driver driver, Photographer photos)
      throws Exception {
    try (ScriptedPbx pbx = new ScriptedPbx(); ScriptedPbx silent = new ScriptedPbx()) {
      MainWindow main = start.signIn(pbx.domain());
      for (int i = 1; i < 4; i++) {
        main.addAccount();
        start.signIn(pbx.domain(), "20" + i, "not-a-secret");
        int known = i + 1;
        driver.waitUntil("there is one more", () -> driver.ids("main.account.*.state").size() == known);
      }
      List<String> states = driver.ids("main.account.*.state");
      states.forEach(state -> driver.waitUntil("registered", () -> driver.text(state).startsWith("registered")));
      driver.choose(menuOf(states.get(1)), "menu.account.unregister");
      driver.waitUntil("off", () -> driver.text(states.get(1)).startsWith("not registered"));
      driver.choose(menuOf(states.get(2)), "menu.account.settings");
      settings.enter("account.domain", "");
      assertThat(settings.complaint("account.domain")).isNotEmpty();
      settings.chooseAt("account.transport", 0.5);
      settings.enter("account.domain", "127.0.0.1:9");
      settings.close();
      driver.waitUntil("failed", () -> driver.text(states.get(2)).contains("failed"));
      silent.close();
      driver.choose(menuOf(states.get(3)), "menu.account.settings");
      settings.enter("account.domain", silent.domain());
      settings.close();
      photos.takeAll("accounts");

      main.openProblems();
      driver.click("problems.host.refused.settings");
      driver.waitUntil("its page is there", () -> settings.title().equals("202"));
      settings.enter("account.domain", pbx.domain());
      settings.chooseAt("account.transport", 0.2);
      driver.waitUntil("it registers", () -> driver.text(states.get(2)).startsWith("registered"));
      settings.close();
    }
  }

  private static String menuOf(String state) {
    return state.replace(".state", ".menu");
  }

  @Test
  @Preset(id = "audio.ringtone", value = "/nowhere/ring.wav")
  void manyProblemsAreListedWithTheWayToMendThem(FirstStartPage start, Settings settings, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.openSettings();
    settings.show("ringing");
    settings.listen();
    settings.close();
    for (int port = 7; port < 11; port++) {
      main.addAccount();
      start.chooseTcp();
      start.signIn("127.0.0.1:" + port, "1024", "not-a-secret");
      driver.waitUntil("the page says what went wrong", () -> !start.failure().isEmpty());
      start.back();
    }
    driver.waitUntil("all are there", () -> driver.text("status.problems").compareTo("5") >= 0);
    main.openProblems();
    photos.takeWindow("problems", "problems-many");
    assertThat(driver.nameless("problems")).isEmpty();
    main.closeProblems();
    main.chooseTheme("dark");
    for (String language : List.of("de", "fr")) {
      main.speak(language);
      main.openProblems();
      photos.takeWindow("problems", "problems-many-" + language + "-dark");
      if (language.equals("fr")) {
        driver.click("problems.ringtone.unreadable.settings");
      } else {
        main.closeProblems();
      }
    }
    driver.waitUntil("the page that mends it", () -> settings.shows("audio.ringtone"));
    photos.takeWindow("settings", "settings-from-problem-fr-dark");
    settings.close();
  }

  @Test
  void whatFailedIsListedUntilItIsCleared(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.addAccount();
    start.chooseTcp();
    start.signIn("127.0.0.1:9", "1024", "not-a-secret");
    driver.waitUntil("the page says what went wrong", () -> !start.failure().isEmpty());
    start.back();
    driver.waitUntil("the status bar tells it", main::showsProblems);
    photos.take("problem");

    main.openProblems();
    assertThat(main.problem("host.refused")).contains("127.0.0.1:9");
    photos.takeWindow("problems", "problems");
    main.closeProblems();
    assertThat(main.showsProblems()).isTrue();
    main.openProblems();
    main.clearProblems();
    driver.waitUntil("nothing is left to tell", () -> !main.showsProblems());
  }
}
