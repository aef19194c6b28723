package org.diapason.sip.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests that bind the password's hash to both nonces (RFC 7616 §3.4.2), computed here once more. */
@ExtendWith(MessagesOnFailure.class)
final class SessionDigestTest {

  private final Peer server = new Peer();
  private final Phone phone = new Phone(new VirtualTime()).at(server.domain(), Transport.UDP, "anna", "s3cret");

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  private Message answered(String challenge) {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    server.answer(server.request("REGISTER"), 401, "t",
        "WWW-Authenticate: Digest realm=\"field\", nonce=\"n1\", " + challenge);
    return server.request("REGISTER");
  }

  private static String value(Message message, String name) {
    Matcher found = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(message.header("Authorization"));
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private static String hash(String algorithm, String... parts) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance(algorithm)
        .digest(String.join(":", parts).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  @ParameterizedTest
  @CsvSource({"MD5-sess, MD5", "SHA-256-sess, SHA-256", "SHA-512-256-sess, SHA-512/256"})
  void theHashOfTheSessionIsAnswered(String named, String algorithm) throws NoSuchAlgorithmException {
    Message second = answered("algorithm=" + named + ", qop=\"auth\"");

    String cnonce = value(second, "cnonce");
    String session = hash(algorithm, hash(algorithm, "anna", "field", "s3cret"), "n1", cnonce);
    String request = hash(algorithm, "REGISTER", value(second, "uri"));
    assertThat(value(second, "algorithm")).isEqualTo(named);
    assertThat(value(second, "response"))
        .isEqualTo(hash(algorithm, session, "n1", "00000001", cnonce, "auth", request));
    server.grant(second, 60);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @Test
  void withoutQualityOfProtectionThereIsNoSession() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    server.answer(server.request("REGISTER"), 401, "t",
        "WWW-Authenticate: Digest realm=\"field\", nonce=\"n1\", algorithm=MD5-sess");

    assertThat(phone.told.next(RegistrationInput.Refused.class).status()).isEqualTo(401);
  }
}
