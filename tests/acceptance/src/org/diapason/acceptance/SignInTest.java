package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.FirstStartPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class SignInTest {

  @Test
  void anUnreachableServerIsSaidAndWhatWasTypedStays(FirstStartPage start, Driver driver, Photographer photos) {
    start.signInByHand();
    photos.take("sign-in");
    start.chooseTcp();
    start.signIn("127.0.0.1:9", "1024", "not-a-secret");
    driver.waitUntil("the page says what went wrong", () -> !start.failure().isEmpty());
    photos.take("sign-in-failed");
    assertThat(driver.text("signIn.domain.text")).isEqualTo("127.0.0.1:9");
    assertThat(driver.isEnabled("signIn.submit")).isTrue();
  }

  @Test
  void missingFieldsAreMarked(FirstStartPage start, Driver driver, Photographer photos) {
    start.signInByHand();
    start.signIn("not a host", "", "x");
    photos.take("sign-in-fields");
    assertThat(driver.isEnabled("signIn.submit")).isTrue();
    assertThat(start.failure()).isEmpty();
  }
}
