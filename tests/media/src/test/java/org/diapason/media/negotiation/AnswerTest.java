package org.diapason.media.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.core.media.AudioCodec.G722;
import static org.diapason.core.media.AudioCodec.OPUS;
import static org.diapason.core.media.AudioCodec.PCMA;
import static org.diapason.core.media.AudioCodec.PCMU;
import static org.diapason.core.media.Direction.SENDRECV;

import java.util.Locale;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.Bodies;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.SdpWriter;
import org.diapason.media.sdp.SessionDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest extends NegotiatorFixture {
  private static final String AUDIO = SESSION + "m=audio 5000 RTP/AVP 8\n";

  @Test
  void theAnswerHasTheOfferersNumbersAndOneCodecWithItsEvents() {
    Answer.Accepted answer = (Answer.Accepted) answerTo(Bodies.PROXIED);
    assertThat(SdpWriter.text(answer.description())).isEqualTo("""
        v=0
        o=- 77 1 IN IP4 192.0.2.2
        s=-
        c=IN IP4 192.0.2.2
        t=0 0
        m=audio 9000 RTP/AVP 106 98
        a=rtpmap:106 opus/48000/2
        a=fmtp:106 useinbandfec=1
        a=rtpmap:98 telephone-event/48000
        a=fmtp:98 0-16
        a=ptime:20
        a=sendrecv
        """.replace("\n", "\r\n"));
    assertThat(answer.audio().sendPayloadType()).isEqualTo(106);
    assertThat(answer.audio().receivePayloadType()).isEqualTo(106);
    assertThat(answer.audio().sendParameters()).contains("minptime=20");
    assertThat(answer.audio().remote().rtp().host()).isEqualTo("203.0.113.99");
  }

  @Test
  void baresipWithOpusGetsItsEventsOf8000() {
    NegotiatedAudio audio = audioAnsweredTo(Bodies.BARESIP);
    assertThat(audio.codec()).isEqualTo(OPUS);
    assertThat(audio.events()).contains(new TelephoneEvents(101, 101, 8_000));
    assertThat(audio.remote().rtcpPort()).isEqualTo(30_583);
  }

  @Test
  void asterisksFirstCodecIsTaken() {
    NegotiatedAudio audio = audioAnsweredTo(Bodies.ASTERISK);
    assertThat(audio.codec()).isEqualTo(PCMA);
    assertThat(audio.events()).contains(new TelephoneEvents(101, 101, 8_000));
  }

  @Test
  void linphonesFeedbackProfileIsAnsweredAndItsVideoRefused() {
    Answer.Accepted answer = (Answer.Accepted) answerTo(Bodies.LINPHONE);
    assertThat(answer.description().media()).extracting(MediaDescription::port).containsExactly(9_000, 0);
    assertThat(answer.description().media().getFirst().protocol()).isEqualTo("RTP/AVPF");
    assertThat(answer.audio().events()).contains(new TelephoneEvents(101, 101, 48_000));
  }

  @Test
  void ciscosOtherLinesAreRefusedAsTheyCame() {
    Answer.Accepted answer = (Answer.Accepted) answerTo(Bodies.CISCO);
    MediaDescription refused = answer.description().media().get(1);
    assertThat(refused.port()).isZero();
    assertThat(refused.protocol()).isEqualTo("UDP/BFCP");
    assertThat(refused.formats()).containsExactly("*");
  }

  @Test
  void anOfferOfEncryptionOnlyIsRefused() {
    assertThat(reason(Bodies.SECURE)).isEqualTo(Rejection.SECURE_PROFILE_UNSUPPORTED);
  }

  @Test
  void thePlainOneOfTwoAudioLinesIsTaken() {
    Answer.Accepted answer = (Answer.Accepted)
        answerTo(SESSION + "m=audio 5000 RTP/SAVP 8\nm=audio 5002 RTP/AVP 8\nm=audio 5004 RTP/AVP 8\n");
    assertThat(answer.description().media()).extracting(MediaDescription::port).containsExactly(0, 9_000, 0);
    assertThat(answer.audio().line()).isEqualTo(1);
    assertThat(answer.audio().remote().rtpPort()).isEqualTo(5_002);
  }

  @Test
  void offersWithoutUsableAudioAreRefusedWithTheReason() {
    assertThat(reason(SESSION)).isEqualTo(Rejection.NO_AUDIO);
    assertThat(reason(SESSION + "m=video 5000 RTP/AVP 31\n")).isEqualTo(Rejection.NO_AUDIO);
    assertThat(reason(SESSION + "m=audio 0 RTP/AVP 8\n")).isEqualTo(Rejection.NO_AUDIO);
    assertThat(reason(SESSION + "m=audio 5000 RTP/AVP 18 101\na=rtpmap:101 telephone-event/8000\n"))
        .isEqualTo(Rejection.NO_COMMON_CODEC);
    assertThat(reason(SESSION + "m=audio 5000 TCP/RTP/AVP 8\n")).isEqualTo(Rejection.PROTOCOL_UNSUPPORTED);
    assertThat(reason(SESSION.replaceAll("(?m)^c=.*\n", "") + "m=audio 5000 RTP/AVP 8\n"))
        .isEqualTo(Rejection.NO_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "SENDRECV, SENDRECV, SENDRECV, false",
    "SENDONLY, SENDRECV, RECVONLY, true",
    "RECVONLY, SENDRECV, SENDONLY, false",
    "INACTIVE, SENDRECV, INACTIVE, true",
    "SENDRECV, SENDONLY, SENDONLY, false",
    "SENDONLY, SENDONLY, INACTIVE, true",
    "SENDRECV, INACTIVE, INACTIVE, false",
    "RECVONLY, RECVONLY, INACTIVE, false"
  })
  void theAnswersDirectionIsWhatBothAllow(Direction offered, Direction wanted, Direction answered, boolean held) {
    SessionDescription offer = Bodies.description(AUDIO + "a=" + offered.name().toLowerCase(Locale.ROOT) + "\n");
    Answer.Accepted answer = (Answer.Accepted) negotiator.answer(fresh, offer, BOB, wanted);
    MediaDescription line = answer.description().media().getFirst();
    assertThat(line.attributes().direction()).contains(Directions.attribute(answered));
    assertThat(answer.audio().direction()).isEqualTo(answered);
    assertThat(answer.audio().heldByPeer()).isEqualTo(held);
  }

  @Test
  void holdByAddressIsAnsweredRecvonlyAndNothingIsSent() {
    Answer.Accepted answer = (Answer.Accepted) answerTo(AUDIO.replace("c=IN IP4 192.0.2.9", "c=IN IP4 0.0.0.0"));
    assertThat(answer.audio().direction()).isEqualTo(Direction.RECVONLY);
    assertThat(answer.audio().heldByPeer()).isTrue();
    assertThat(answer.audio().remote().rtp().isUnspecified()).isTrue();
  }

  @Test
  void theSameOfferAgainGetsTheSameAnswerAndAHeldOneANewVersion() {
    Answer.Accepted first = (Answer.Accepted) answerTo(AUDIO);
    Answer.Accepted same = (Answer.Accepted)
        negotiator.answer(first.session(), Bodies.description(AUDIO), BOB, SENDRECV);
    Answer.Accepted held = (Answer.Accepted)
        negotiator.answer(same.session(), Bodies.description(AUDIO + "a=sendonly\n"), BOB, SENDRECV);
    assertThat(same.description()).isEqualTo(first.description());
    assertThat(held.description().origin().version()).isEqualTo("2");
  }

  @Test
  void theOffersTimeIsKept() {
    Answer.Accepted answer = (Answer.Accepted) answerTo(AUDIO.replace("t=0 0", "t=5 9"));
    assertThat(answer.description().times()).isEqualTo(Bodies.description(AUDIO.replace("t=0 0", "t=5 9")).times());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "9\na=rtpmap:9 G722/8000", "9\na=rtpmap:9 g722/8000/1", "9\na=rtpmap:9 G722/16000"})
  void g722IsKnownByAllItsNames(String format) {
    NegotiatedAudio audio = audioAnsweredTo(SESSION + "m=audio 5000 RTP/AVP " + format + "\n");
    assertThat(audio.codec()).isEqualTo(G722);
    assertThat(audio.clock()).isEqualTo(8_000);
  }

  @ParameterizedTest
  @CsvSource({"a=ptime:30, 30", "a=ptime:5, 10", "a=ptime:25, 20", "a=ptime:500, 120", "a=maxptime:10, 10", "a=x, 20"})
  void thePacketTimeIsThePeersWishInWholeFrames(String attribute, int expected) {
    assertThat(audioAnsweredTo(AUDIO + attribute + "\n").packetTime()).isEqualTo(expected);
  }

  @Test
  void theLastPortHasNoPortAfterIt() {
    assertThat(audioAnsweredTo(AUDIO.replace("5000", "65535")).remote().rtcpPort()).isEqualTo(65_535);
  }

  @Test
  void aNumberThePeerTakesForItsCodecIsNotGivenTwice() {
    Answer.Accepted answer = (Answer.Accepted)
        answerTo(SESSION + "m=audio 5000 RTP/AVP 101\na=rtpmap:101 opus/48000/2\n");
    MediaDescription offered =
        negotiator.offer(answer.session(), BOB, SENDRECV).description().media().getFirst();
    assertThat(offered.formats()).containsExactly("101", "9", "8", "0", "102", "103").doesNotHaveDuplicates();
  }

  @Test
  void aStaticNumberThePeerUsesForAnotherCodecIsAvoided() {
    Answer.Accepted answer = (Answer.Accepted)
        answerTo(SESSION + "m=audio 5000 RTP/AVP 9\na=rtpmap:9 PCMU/8000\n");
    assertThat(answer.audio().codec()).isEqualTo(PCMU);
    MediaDescription offered =
        negotiator.offer(answer.session(), BOB, SENDRECV).description().media().getFirst();
    assertThat(offered.payloadTypes()).doesNotHaveDuplicates().contains(9).hasSize(6);
  }

  @Test
  void aNumberThePeerGivesAnotherMeaningIsTakenFromOurCodec() {
    LocalSession withOpusAs96 = negotiator.offer(fresh, BOB, SENDRECV).session();
    SessionDescription offer = Bodies.description(SESSION + "m=audio 5000 RTP/AVP 96\na=rtpmap:96 PCMU/8000\n");
    Answer.Accepted answer = (Answer.Accepted) negotiator.answer(withOpusAs96, offer, BOB, SENDRECV);
    MediaDescription offered =
        negotiator.offer(answer.session(), BOB, SENDRECV).description().media().getFirst();
    assertThat(offered.formats()).containsExactly("97", "9", "8", "96", "101", "102");
  }

  private Rejection reason(String offer) {
    return ((Answer.Rejected) answerTo(offer)).reason();
  }
}
