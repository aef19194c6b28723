package org.diapason.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.diapason.sip.guard.StreamFramer.Broken;
import org.diapason.sip.guard.StreamFramer.Frame;
import org.diapason.sip.guard.StreamFramer.Message;
import org.diapason.sip.guard.StreamFramer.Ping;
import org.diapason.sip.guard.StreamFramer.Pong;
import org.junit.jupiter.api.Test;

class StreamFramerTest {

  private static final String WITH_BODY = "MESSAGE sip:a@b SIP/2.0\r\nVia: SIP/2.0/TCP c\r\nl: 5\r\n\r\nhello";
  private static final String WITHOUT_BODY = "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/TCP c\r\n\r\n";

  private final StreamFramer framer = new StreamFramer(Limits.standard());

  @Test
  void messageEndsWithItsBody() {
    assertThat(texts(feed(WITH_BODY + WITHOUT_BODY + WITH_BODY))).containsExactly(WITH_BODY, WITHOUT_BODY, WITH_BODY);
  }

  @Test
  void messagesAreTheSameHoweverTheStreamIsCut() {
    String stream = WITH_BODY + "\r\n\r\n" + WITHOUT_BODY + "\r\n" + WITH_BODY;
    for (long seed = 0; seed < 200; seed++) {
      StreamFramer cut = new StreamFramer(Limits.standard());
      Random random = new Random(seed);
      List<Frame> frames = new ArrayList<>();
      byte[] bytes = bytes(stream);
      for (int from = 0; from < bytes.length;) {
        int length = Math.min(bytes.length - from, 1 + random.nextInt(9));
        cut.feed(bytes, from, length);
        from += length;
        drain(cut, frames);
      }
      assertThat(texts(frames)).containsExactly(WITH_BODY, WITHOUT_BODY, WITH_BODY);
      assertThat(frames).filteredOn(Ping.class::isInstance).hasSize(1);
    }
  }

  @Test
  void doubleLineBreakIsAPing() {
    assertThat(feed("\r\n\r\n")).containsExactly(new Ping());
  }

  @Test
  void pingMayComeInHalves() {
    assertThat(feed("\r\n")).isEmpty();
    assertThat(framer.midway()).isFalse();
    assertThat(feed("\r\n")).containsExactly(new Ping());
  }

  @Test
  void singleLineBreakAfterOurPingIsThePong() {
    framer.pinged();
    assertThat(feed("\r\n")).containsExactly(new Pong());
    assertThat(feed("\r\n\r\n")).containsExactly(new Ping());
  }

  @Test
  void pingOfAPeerThatNeverAnswersOursIsNoPong() {
    framer.pinged();
    assertThat(feed("\r\n\r\n")).containsExactly(new Ping());
    assertThat(feed("\r\n\r")).isEmpty();
    assertThat(feed("\n")).containsExactly(new Ping());
    assertThat(feed("\r\n".repeat(4))).containsExactly(new Ping(), new Ping());
    assertThat(feed("\r\n".repeat(3))).containsExactly(new Pong(), new Ping());
  }

  @Test
  void endlessLineBreaksTheStream() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\r\nSubject: " + "x".repeat(9_000)))
        .containsExactly(new Broken(Refusal.LINE_TOO_LONG));
  }

  @Test
  void endlessHeadersBreakTheStream() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\r\n" + "X: y\r\n".repeat(6_000)))
        .containsExactly(new Broken(Refusal.HEADERS_TOO_LONG));
  }

  @Test
  void tooManyHeadersBreakTheStream() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\r\n" + "X: y\r\n".repeat(200) + "\r\n"))
        .containsExactly(new Broken(Refusal.TOO_MANY_HEADERS));
  }

  @Test
  void hugeLengthBreaksTheStreamBeforeItsBodyComes() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\r\nContent-Length: 2000000000\r\n\r\n"))
        .containsExactly(new Broken(Refusal.BODY_TOO_LONG));
  }

  @Test
  void lengthMayStandOnce() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\r\nContent-Length: 5\r\nl: 7\r\n\r\n"))
        .containsExactly(new Broken(Refusal.BAD_CONTENT_LENGTH));
  }

  @Test
  void foldedOrSignedLengthBreaksTheStream() {
    for (String length : List.of("Content-Length:\r\n 5", "Content-Length: -1", "Content-Length: +1",
        "Content-Length: 0x5", "Content-Length:", "Content-Length: 99999999999")) {
      StreamFramer fresh = new StreamFramer(Limits.standard());
      byte[] bytes = bytes("OPTIONS sip:a@b SIP/2.0\r\n" + length + "\r\n\r\n");
      fresh.feed(bytes, 0, bytes.length);
      assertThat(fresh.next()).as(length).containsInstanceOf(Broken.class);
    }
  }

  @Test
  void bareLineFeedBreaksTheStream() {
    assertThat(feed("OPTIONS sip:a@b SIP/2.0\nContent-Length: 5\r\n\r\n"))
        .containsExactly(new Broken(Refusal.BAD_CHARACTER));
  }

  private List<Frame> feed(String text) {
    byte[] bytes = bytes(text);
    framer.feed(bytes, 0, bytes.length);
    List<Frame> frames = new ArrayList<>();
    drain(framer, frames);
    return frames;
  }

  private static void drain(StreamFramer framer, List<Frame> frames) {
    for (Optional<Frame> next = framer.next(); next.isPresent(); next = framer.next()) {
      frames.add(next.get());
    }
  }

  private static List<String> texts(List<Frame> frames) {
    return frames.stream().filter(Message.class::isInstance).map(Message.class::cast)
        .map(message -> new String(message.bytes(), StandardCharsets.UTF_8)).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
