package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
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
