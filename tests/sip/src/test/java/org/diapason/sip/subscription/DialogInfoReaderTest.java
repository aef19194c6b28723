package org.diapason.sip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.diapason.core.address.Address;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.DialogInfo.Direction;
import org.diapason.core.watch.DialogInfo.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DialogInfoReaderTest {

  private static final String OPEN =
      "<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"3\" state=\"full\" entity=\"sip:a@b\">";
  private static final String CLOSE = "</dialog-info>";

  private Optional<DialogDocument> read(String text) {
    return DialogInfoReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWholeDialogIsRead() {
    DialogDocument document = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- hello -->" + OPEN + """
        <dialog id="d1" call-id="c@x" local-tag="lt" remote-tag="rt" direction="recipient">
          <state event="x">early</state><duration>5</duration>
          <local><identity>sip:anna@field.example</identity><target uri="sip:anna@10.0.0.1"/></local>
          <remote><identity display="Be\u202ert">sip:bert@field.example;user=phone?x=y</identity>
            <target uri="sip:bert@10.0.0.2"><param pname="+sip.rendering" pval="no"/></target></remote>
        </dialog>""" + CLOSE).orElseThrow();

    assertThat(document.version()).isEqualTo(3);
    assertThat(document.full()).isTrue();
    assertThat(document.dialogs()).containsExactly(new DialogInfo("d1", State.EARLY, Optional.of(Direction.RECIPIENT),
        "c@x", "lt", "rt", Optional.of(Address.of("bert", "field.example").withDisplayName("Bert")),
        Optional.of(Address.of("bert", "10.0.0.2"))));
  }

  @Test
  void whatWasNotToldIsEmpty() {
    assertThat(read(OPEN + "<dialog id='x'><state>confirmed</state></dialog>" + CLOSE).orElseThrow().dialogs())
        .containsExactly(new DialogInfo("x", State.CONFIRMED, Optional.empty(), "", "", "", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatHasNoKnownStateIsLeftOut() {
    assertThat(read(OPEN + "<dialog id='x'><state>dreaming</state></dialog><dialog id='y'/>" + CLOSE).orElseThrow()
        .dialogs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "plain", "<a/>", "<dialog-info version='1' state='full'/>",
      "<dialog-info xmlns='urn:ietf:params:xml:ns:dialog-info' version='-1' state='full'/>",
      "<dialog-info xmlns='urn:ietf:params:xml:ns:dialog-info' version='1' state='half'/>",
      "<dialog-info xmlns='urn:ietf:params:xml:ns:dialog-info' version='1' state='full'><dialog id='x'>",
      "<?xml version='1.0' encoding='no-such'?><dialog-info/>"})
  void whatIsNoneIsRefused(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  @Timeout(5)
  void aDocumentTypeIsRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
    for (int level = 1; level < 12; level++) {
      laughs.append("<!ENTITY l").append(level).append(" '").append(("&l" + (level - 1) + ";").repeat(10)).append("'>");
    }
    assertThat(read(laughs + "]>" + OPEN + "<dialog id='x'><state>&l11;</state></dialog>" + CLOSE)).isEmpty();
    assertThat(read("<!DOCTYPE d SYSTEM 'file:///etc/passwd'>" + OPEN + CLOSE)).isEmpty();
    assertThat(read("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + OPEN
        + "<dialog id='x'><state>&e;</state></dialog>" + CLOSE)).isEmpty();
  }

  @Test
  void tooMuchIsRefused() {
    assertThat(read(OPEN + " ".repeat(262_145) + CLOSE)).isEmpty();
    assertThat(read(OPEN + "<a>".repeat(13) + "</a>".repeat(13) + CLOSE)).isEmpty();
    assertThat(read(OPEN + "<a/>".repeat(4_001) + CLOSE)).isEmpty();
  }

  @Test
  void moreDialogsThanAnExtensionHasAreLeftOut() {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < 300; number++) {
      many.append("<dialog id='").append(number).append("'><state>early</state></dialog>");
    }
    assertThat(read(OPEN + many + CLOSE).orElseThrow().dialogs()).hasSize(100);
  }

  @Test
  void whateverComesItIsReadOrRefused() {
    byte[] sound = ("<?xml version='1.0'?>" + OPEN + "<dialog id='d' direction='initiator'><state>early</state>"
        + "<remote><identity display='B &amp; C'>sip:b@c</identity></remote></dialog><![CDATA[x]]>" + CLOSE)
        .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(1);
    int read = 0;
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (int round = 0; round < 20_000; round++) {
        byte[] spoilt = Arrays.copyOf(sound, sound.length - random.nextInt(3) * random.nextInt(sound.length) / 2);
        for (int change = random.nextInt(4); change > 0 && spoilt.length > 0; change--) {
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        read += DialogInfoReader.read(spoilt).isPresent() ? 1 : 0;
      }
    } finally {
      System.setErr(before);
    }
    assertThat(read).isBetween(1, 19_999);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void textsThatAreTooLongAreNotTaken() {
    String endless = "x".repeat(10_000);
    DialogInfo dialog = read(OPEN + "<dialog id='d' call-id='" + endless + "'><state>early</state><remote><identity>sip:"
        + endless + "@h</identity></remote></dialog>" + CLOSE).orElseThrow().dialogs().getFirst();

    assertThat(dialog.callId()).isEmpty();
    assertThat(dialog.remote()).isEmpty();
  }
}
