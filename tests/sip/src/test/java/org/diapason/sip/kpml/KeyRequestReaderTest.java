package org.diapason.sip.kpml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.diapason.sip.kpml.KeyRequest.Persistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRequestReaderTest {

  private static final String NAMESPACE = "xmlns=\"urn:ietf:params:xml:ns:kpml-request\"";
  private static final String SOUND = "<kpml-request " + NAMESPACE + " version=\"1.0\"><pattern persist=\"persist\" "
      + "interdigittimer=\"7000\" criticaldigittimer=\"900\"><flush/>"
      + "<regex tag=\"dtmf\">[x*#ABCD]</regex><regex>xx</regex></pattern></kpml-request>";

  private static Optional<KeyRequest> read(String text) {
    return KeyRequestReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void requestIsReadWithAllThatItSays() {
    KeyRequest request = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SOUND).orElseThrow();

    assertThat(request.persistence()).isEqualTo(Persistence.PERSIST);
    assertThat(request.flush()).isTrue();
    assertThat(request.interDigit()).isEqualTo(Duration.ofSeconds(7));
    assertThat(request.critical()).isEqualTo(Duration.ofMillis(900));
    assertThat(request.rules()).extracting(KeyRequest.Rule::tag).containsExactly("dtmf", "");
  }

  @Test
  void whatItDoesNotSayIsAsTheStandardHasIt() {
    KeyRequest request = read("<kpml-request " + NAMESPACE + "><pattern><regex>x</regex></pattern></kpml-request>").orElseThrow();

    assertThat(request.persistence()).isEqualTo(Persistence.ONE_SHOT);
    assertThat(request.flush()).isFalse();
    assertThat(request.interDigit()).isEqualTo(Duration.ofSeconds(4));
    assertThat(request.critical()).isEqualTo(Duration.ofSeconds(1));
    assertThat(request.enter()).isEmpty();
  }

  @Test
  void enterKeyIsReadAndHowLongItIsWaitedFor() {
    String hash = SOUND.replace("persist=", "enterkey=\"#\" persist=");

    assertThat(read(hash).orElseThrow().enter()).contains(new KeyRequest.Enter('#', Duration.ofMillis(500)));
    assertThat(read(hash.replace("enterkey", "extradigittimer=\"700\" enterkey")).orElseThrow().enter())
        .contains(new KeyRequest.Enter('#', Duration.ofMillis(700)));
    assertThat(read(hash.replace("#\" persist", "##\" persist"))).isEmpty();
    assertThat(read(hash.replace("#\" persist", "+\" persist"))).isEmpty();
  }

  @Test
  void emptyRequestAsksForNothing() {
    assertThat(read("<kpml-request " + NAMESPACE + " version=\"1.0\"/>").orElseThrow().rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "text", "<kpml-request/>", "<!DOCTYPE a [<!ENTITY x \"1\">]>" + SOUND,
      "<other xmlns=\"urn:ietf:params:xml:ns:kpml-request\"/>",
      "<kpml-request xmlns=\"urn:ietf:params:xml:ns:kpml-request\"><pattern persist=\"ever\"/></kpml-request>",
      "<kpml-request xmlns=\"urn:ietf:params:xml:ns:kpml-request\"><pattern interdigittimer=\"soon\"/></kpml-request>",
      "<kpml-request xmlns=\"urn:ietf:params:xml:ns:kpml-request\"><pattern><regex>(a+)+</regex></pattern></kpml-request>",
      "<kpml-request xmlns=\"urn:ietf:params:xml:ns:kpml-request\"><pattern><regex><b/></regex></pattern></kpml-request>"})
  void unsoundRequestIsNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void requestThatIsTooLargeIsNone() {
    assertThat(read(SOUND + " ".repeat(20_000))).isEmpty();
    assertThat(read(SOUND.replace("<regex>xx</regex>", "<regex>xx</regex>".repeat(30)))).isEmpty();
    assertThat(read(SOUND.replace("7000", "999999999")).orElseThrow().interDigit()).isEqualTo(Duration.ofMinutes(1));
  }

  @Property(tries = 300)
  void anyBytesAreReadWithoutAnException(@ForAll byte[] bytes) {
    assertThat(KeyRequestReader.read(bytes)).isEmpty();
  }
}
