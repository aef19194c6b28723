package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.UnaryOperator;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call goes through after it is connected. */
final class HoldTest {
  private static final int RATE = 48_000;

  private final Rig rig = new Rig();
  private Side caller;
  private Side callee;

  @BeforeEach
  void connect() {
    caller = rig.side(AudioCodec.PCMU, AudioCodec.OPUS, AudioCodec.G722);
    callee = rig.side(AudioCodec.PCMU, AudioCodec.OPUS, AudioCodec.G722);
    Rig.connect(caller, callee);
    await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void heldPeerHearsNothingThenSpeechAgain() {
    assertThat(heard(caller, callee)).isGreaterThan(-30);
    Rig.negotiate(caller, callee, Direction.SENDONLY, Direction.SENDRECV);
    assertThat(callee.last(MediaEvent.AnswerReady.class).orElseThrow().negotiated().direction())
        .isEqualTo(Direction.RECVONLY);
    assertThat(heard(callee, caller)).as("held side is not heard").isLessThan(-80);
    assertThat(heard(caller, callee)).as("holding side is heard").isGreaterThan(-30);
    Rig.negotiate(caller, callee, Direction.INACTIVE, Direction.SENDRECV);
    assertThat(heard(caller, callee)).as("nothing on hold").isLessThan(-80);
    Rig.negotiate(caller, callee, Direction.SENDRECV, Direction.SENDRECV);
    assertThat(heard(caller, callee)).isGreaterThan(-30);
    assertThat(heard(callee, caller)).isGreaterThan(-30);
  }

  @Test
  void codecChangesInTheCall() {
    Rig.negotiate(caller, callee, Direction.SENDRECV, Direction.SENDRECV, only("opus"), UnaryOperator.identity());
    assertThat(callee.session.statistics().codec()).isEqualTo("opus");
    assertThat(ContentTest.match(caller, callee, 3).similarity()).isGreaterThan(0.7);
    assertThat(ContentTest.match(callee, caller, 4).similarity()).isGreaterThan(0.7);
    Rig.negotiate(callee, caller, Direction.SENDRECV, Direction.SENDRECV, only("G722"), UnaryOperator.identity());
    assertThat(ContentTest.match(caller, callee, 5).similarity()).isGreaterThan(0.9);
    assertThat(ContentTest.match(callee, caller, 6).similarity()).isGreaterThan(0.9);
  }

  @Test
  void holdAndResumeOfferOnlyTheCodecInUseWhoeverChoseIt() {
    assertThat(reoffered(Direction.SENDONLY)).isEqualTo("0 101");
    caller.session.applyAnswer(new Description("v=0\r\nthis is none"));
    caller.session.rollBack();
    assertThat(reoffered(Direction.SENDONLY)).as("after a refusal").isEqualTo("0 101");
    caller.session.rollBack();
    Rig.negotiate(callee, caller, Direction.SENDRECV, Direction.SENDRECV, only("opus"), UnaryOperator.identity());
    assertThat(reoffered(Direction.SENDRECV)).as("after a change").isEqualTo("96 102");
    caller.session.rollBack();
    Rig.negotiate(callee, caller, Direction.SENDRECV, Direction.SENDRECV);
    assertThat(callee.session.statistics().codec()).as("what the far side offers later is taken").isEqualTo("PCMU");
  }

  @Test
  void failedChangeIsNotHeard() {
    caller.session.createOffer(Direction.SENDRECV);
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.OfferReady.class) == 2);
    caller.session.applyAnswer(new Description("v=0\r\nthis is none"));
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.Failed.class) == 1);
    callee.session.createAnswer(new Description(unknownCodec()), Direction.SENDRECV);
    await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.Failed.class) == 1);
    assertThat(callee.last(MediaEvent.Failed.class).orElseThrow().problem().code())
        .isEqualTo(ProblemCode.NO_COMMON_CODEC);
    assertThat(heard(caller, callee)).isGreaterThan(-30);
    assertThat(heard(callee, caller)).isGreaterThan(-30);
  }

  @Test
  void answerTakenBackIsNotHeard() {
    callee.session.createAnswer(
        new Description(caller.last(MediaEvent.OfferReady.class).orElseThrow().offer().sdp()), Direction.INACTIVE);
    await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.AnswerReady.class) == 2);
    callee.session.rollBack();
    callee.session.commit();
    assertThat(heard(caller, callee)).isGreaterThan(-30);
    assertThat(heard(callee, caller)).isGreaterThan(-30);
  }

  @Test
  void muteIsSilenceAndClosedMicrophoneIsNothing() {
    caller.session.mute(true);
    assertThat(heard(caller, callee)).isLessThan(-80);
    long before = caller.session.statistics().packetsSent();
    heard(caller, callee);
    assertThat(caller.session.statistics().packetsSent()).as("muted still sends").isGreaterThan(before + 10);
    caller.session.mute(false);
    caller.session.microphone(false);
    heard(caller, callee);
    long closed = caller.session.statistics().packetsSent();
    assertThat(heard(caller, callee)).isLessThan(-80);
    assertThat(caller.session.statistics().packetsSent()).isEqualTo(closed);
  }

  /** The formats of an offer that only changes the direction. */
  private String reoffered(Direction direction) {
    long before = caller.count(MediaEvent.OfferReady.class);
    caller.session.createReoffer(direction);
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.OfferReady.class) > before);
    return caller.last(MediaEvent.OfferReady.class).orElseThrow().offer().sdp()
        .replaceAll("(?s).*m=audio \\d+ RTP/AVP ([^\r\n]*).*", "$1");
  }

  /** Level of a tone on its way. */
  private static double heard(Side from, Side to) {
    from.talker.say(Sounds.tone(440, -20, 500, RATE));
    await().atMost(Rig.PATIENCE).until(from.talker::hasSpoken);
    int start = from.talker.saidFrom();
    await().atMost(Rig.PATIENCE).until(() -> to.talker.position() > start + RATE);
    return Hearing.level(to.talker.heard(start, start + RATE), RATE / 4, RATE / 2);
  }

  /** Leaves one codec in an offer. */
  private static UnaryOperator<Description> only(String codec) {
    return offer -> {
      String type = offer.sdp().lines()
          .filter(line -> line.startsWith("a=rtpmap:") && line.contains(" " + codec + "/"))
          .map(line -> line.substring(9, line.indexOf(' ')))
          .findFirst()
          .orElseThrow();
      return new Description(offer.sdp().replaceFirst("(m=audio \\d+ RTP/AVP) .*", "$1 " + type));
    };
  }

  private String unknownCodec() {
    return callee.last(MediaEvent.AnswerReady.class).orElseThrow().answer().sdp()
        .replaceFirst("(m=audio \\d+ RTP/AVP) .*", "$1 77")
        .replaceFirst("a=rtpmap.*", "a=rtpmap:77 unknown/8000");
  }
}
