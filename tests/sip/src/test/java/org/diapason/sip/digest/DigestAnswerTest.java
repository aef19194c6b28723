package org.diapason.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of RFC 7616 §3.9.1, and which challenge is answered. */
final class DigestAnswerTest {

  private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
  private static final String CLIENT = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

  private static Challenge challenge(String realm, Algorithm algorithm) {
    return new Challenge(realm, NONCE, "", algorithm, true, false, false);
  }

  private static String response(Algorithm algorithm) {
    return new DigestAnswer(challenge("http-auth@example.org", algorithm), "Mufasa", "/dir/index.html", CLIENT, 1)
        .response("GET", "Circle of Life");
  }

  @Test
  void md5IsThatOfTheRfc() {
    assertThat(response(Algorithm.MD5)).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
  }

  @Test
  void sha256IsThatOfTheRfc() {
    assertThat(response(Algorithm.SHA_256))
        .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
  }

  @Test
  void theStrongestOfAKnownRealmIsChosen() {
    Realms realms = new Realms();
    realms.learn(List.of(challenge("field", Algorithm.MD5)));

    assertThat(realms.choose(List.of(challenge("field", Algorithm.MD5), challenge("field", Algorithm.SHA_256))))
        .contains(challenge("field", Algorithm.SHA_256));
  }

  @Test
  void anUnknownRealmIsNotAnswered() {
    Realms realms = new Realms();
    realms.learn(List.of(challenge("field", Algorithm.MD5)));

    assertThat(realms.choose(List.of(challenge("evil", Algorithm.SHA_256)))).isEmpty();
  }

  @Test
  void aWeakerAlgorithmLaterIsNotAnswered() {
    Realms realms = new Realms();
    realms.learn(List.of(challenge("field", Algorithm.SHA_256)));

    assertThat(realms.choose(List.of(challenge("field", Algorithm.MD5)))).isEmpty();
  }

  @Test
  void quotesInAUserNameAreEscaped() {
    assertThat(new DigestAnswer(challenge("r", Algorithm.MD5), "a\"b", "sip:x", "c", 1).header("REGISTER", "p"))
        .contains("username=\"a\\\"b\"").doesNotContain("=\"p\"");
  }
}
