package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class OwnStatusTest {

  @Test
  void aStatusIsChosenInTheStatusBar(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    assertThat(main.status()).isEqualTo("Online");

    for (List<String> status : List.of(List.of("invisible", "Invisible"), List.of("away", "Away"), List.of("busy", "Busy"),
        List.of("on_the_phone", "On the phone"), List.of("lunch", "Out to lunch"), List.of("brb", "Be right back"))) {
      main.chooseStatus(status.getFirst());
      driver.waitUntil("the status bar says it", () -> main.status().equals(status.getLast()));
      photos.take("status-" + status.getFirst());
    }
    main.chooseTheme("dark");
    main.chooseLanguage("fr");
    driver.waitUntil("it speaks French", () -> main.status().equals("De retour bientôt"));
    photos.take("status-fr-dark");
  }

  @Test
  void offlineSignsOutAndOnlineSignsInAgain(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.chooseStatus("offline");
    driver.waitUntil("the account is off", () -> main.accountState().startsWith("not registered"));
    assertThat(main.status()).isEqualTo("Offline");
    photos.take("status-offline");
    main.chooseStatus("online");
    driver.waitUntil("the account is on again", main::isRegistered);
  }

  @Test
  void theKeyboardOpensTheChoice(FirstStartPage start, Driver driver) {
    start.tryIt();
    driver.focus("status.presence");
    driver.press(0, SWT.SPACE);
    assertThat(driver.hasMenu("status.presence", "menu.status.away")).isTrue();
  }
}
