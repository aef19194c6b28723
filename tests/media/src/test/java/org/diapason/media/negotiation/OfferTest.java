package org.diapason.media.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.core.media.AudioCodec.G722;
import static org.diapason.core.media.AudioCodec.OPUS;
import static org.diapason.core.media.AudioCodec.PCMA;
import static org.diapason.core.media.AudioCodec.PCMU;
import static org.diapason.core.media.Direction.INACTIVE;
import static org.diapason.core.media.Direction.RECVONLY;
import static org.diapason.core.media.Direction.SENDONLY;
import static org.diapason.core.media.Direction.SENDRECV;

import java.util.List;
import java.util.Map;
import org.diapason.media.sdp.Bodies;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.Profile;
import org.diapason.media.sdp.SdpWriter;
import org.diapason.media.sdp.SessionDescription;
import org.junit.jupiter.api.Test;

final class OfferTest extends NegotiatorFixture {
  @Test
  void theFirstOfferHasAllCodecsInOrderAndEventsOfBothClocks() {
    assertThat(SdpWriter.text(negotiator.offer(fresh, ALICE, SENDRECV).description())).isEqualTo("""
        v=0
        o=- 77 1 IN IP4 192.0.2.1
        s=-
        c=IN IP4 192.0.2.1
        t=0 0
        m=audio 8000 RTP/AVP 96 9 8 0 101 102
        a=rtpmap:96 opus/48000/2
        a=fmtp:96 useinbandfec=1
        a=rtpmap:9 G722/8000
        a=rtpmap:8 PCMA/8000
        a=rtpmap:0 PCMU/8000
        a=rtpmap:101 telephone-event/8000
        a=fmtp:101 0-16
        a=rtpmap:102 telephone-event/48000
        a=fmtp:102 0-16
        a=ptime:20
        a=sendrecv
        """.replace("\n", "\r\n"));
  }

  @Test
  void profileEventsPacketTimeAndAnOddControlPortAreAsConfigured() {
    Capabilities capabilities = new Capabilities(List.of(PCMU), false, 30, Profile.AVPF);
    LocalAudio local = new LocalAudio(ALICE.address(), 8_000, 8_100);
    MediaDescription line =
        new Negotiator(capabilities).offer(fresh, local, SENDRECV).description().media().getFirst();
    assertThat(line.protocol()).isEqualTo("RTP/AVPF");
    assertThat(line.formats()).containsExactly("0");
    assertThat(line.attributes().packetTime()).hasValue(30);
    assertThat(line.attributes().rtcp().orElseThrow().port()).isEqualTo(8_100);
  }

  @Test
  void theVersionGrowsOnlyWhenSomethingChanged() {
    Offer first = negotiator.offer(fresh, ALICE, SENDRECV);
    Offer same = negotiator.offer(first.session(), ALICE, SENDRECV);
    Offer hold = negotiator.offer(same.session(), ALICE, SENDONLY);
    Offer resume = negotiator.offer(hold.session(), ALICE, SENDRECV);
    assertThat(List.of(first, same, hold, resume))
        .extracting(offer -> offer.description().origin().version())
        .containsExactly("1", "1", "2", "3");
    assertThat(resume.description().origin().sessionId()).isEqualTo("77");
  }

  @Test
  void twoOfUsAgreeOnTheFirstCommonCodec() {
    Offer offer = negotiator.offer(fresh, ALICE, SENDRECV);
    Answer.Accepted answer = (Answer.Accepted) knowing(PCMU, G722)
        .answer(LocalSession.start(78), sent(offer.description()), BOB, SENDRECV);
    NegotiatedAudio audio = agreed(negotiator.accept(offer.description(), sent(answer.description())));
    assertThat(audio.codec()).isEqualTo(G722).isEqualTo(answer.audio().codec());
    assertThat(audio.sendPayloadType()).isEqualTo(9);
    assertThat(audio.clock()).isEqualTo(8_000);
    assertThat(audio.events()).contains(new TelephoneEvents(101, 101, 8_000)).isEqualTo(answer.audio().events());
    assertThat(audio.remote()).isEqualTo(new RemoteAudio(BOB.address(), 9_000, BOB.address(), 9_001));
    assertThat(audio.direction()).isEqualTo(SENDRECV);
  }

  @Test
  void anAnswerMayNumberDifferentlyAndListSeveralCodecs() {
    SessionDescription offer = negotiator.offer(fresh, ALICE, SENDRECV).description();
    NegotiatedAudio audio = agreed(negotiator.accept(offer, Bodies.description(SESSION
        + "m=audio 5000 RTP/AVP 111 0 120\na=rtpmap:111 OPUS/48000/2\na=fmtp:111 maxaveragebitrate=20000\n"
        + "a=rtpmap:120 telephone-event/48000\na=ptime:60\na=maxptime:40\na=rtcp:5555 IN IP4 192.0.2.10\n")));
    assertThat(audio.codec()).isEqualTo(OPUS);
    assertThat(audio.sendPayloadType()).isEqualTo(111);
    assertThat(audio.receivePayloadType()).isEqualTo(96);
    assertThat(audio.receivable()).isEqualTo(Map.of(96, OPUS, 0, PCMU));
    assertThat(audio.sendParameters()).isEqualTo("maxaveragebitrate=20000");
    assertThat(audio.events()).contains(new TelephoneEvents(120, 102, 48_000));
    assertThat(audio.packetTime()).isEqualTo(40);
    assertThat(audio.remote().rtcpPort()).isEqualTo(5_555);
    assertThat(audio.remote().rtcp().host()).isEqualTo("192.0.2.10");
  }

  @Test
  void eventsOfAnotherClockAreTakenWhereThereAreNoOthers() {
    SessionDescription offer = negotiator.offer(fresh, ALICE, SENDRECV).description();
    NegotiatedAudio audio = agreed(negotiator.accept(offer, Bodies.description(SESSION
        + "m=audio 5000 RTP/AVP 96 101\na=rtpmap:96 opus/48000/2\na=rtpmap:101 telephone-event/8000\n")));
    assertThat(audio.events()).contains(new TelephoneEvents(101, 101, 8_000));
  }

  @Test
  void holdingIsNotBeingHeld() {
    SessionDescription hold = negotiator.offer(fresh, ALICE, SENDONLY).description();
    NegotiatedAudio held = agreed(negotiator.accept(hold, answering("a=recvonly\n")));
    assertThat(held.direction()).isEqualTo(SENDONLY);
    assertThat(held.heldByPeer()).isFalse();
    SessionDescription dead = negotiator.offer(fresh, ALICE, INACTIVE).description();
    assertThat(agreed(negotiator.accept(dead, answering("a=inactive\n"))).heldByPeer()).isFalse();
  }

  @Test
  void anAnswerThatDoesNotReceiveHoldsUs() {
    SessionDescription offer = negotiator.offer(fresh, ALICE, SENDRECV).description();
    NegotiatedAudio audio = agreed(negotiator.accept(offer, answering("a=sendonly\n")));
    assertThat(audio.direction()).isEqualTo(RECVONLY);
    assertThat(audio.heldByPeer()).isTrue();
  }

  @Test
  void answersWithoutUsableAudioSayWhy() {
    SessionDescription offer = knowing(PCMA).offer(fresh, ALICE, SENDRECV).description();
    assertThat(refusal(offer, SESSION)).isEqualTo(Rejection.LINES_DIFFER);
    assertThat(refusal(offer, SESSION + "m=video 5000 RTP/AVP 31\n")).isEqualTo(Rejection.LINES_DIFFER);
    assertThat(refusal(offer, SESSION + "m=audio 0 RTP/AVP 8\n")).isEqualTo(Rejection.NO_AUDIO);
    assertThat(refusal(offer, SESSION + "m=audio 5000 RTP/AVP 0\n")).isEqualTo(Rejection.NO_COMMON_CODEC);
    assertThat(refusal(offer, SESSION + "m=audio 5000 RTP/SAVP 8\n")).isEqualTo(Rejection.SECURE_PROFILE_UNSUPPORTED);
    assertThat(refusal(offer, SESSION.replaceAll("(?m)^c=.*\n", "") + "m=audio 5000 RTP/AVP 8\n"))
        .isEqualTo(Rejection.NO_ADDRESS);
  }

  @Test
  void aReofferKeepsThePeersLinesAndPayloadTypes() {
    Answer.Accepted answer = (Answer.Accepted) negotiator.answer(fresh, Bodies.description(SESSION
        + "m=video 5002 RTP/AVP 31\nm=audio 5000 RTP/AVP 107 99\na=rtpmap:107 opus/48000/2\n"
        + "a=rtpmap:99 telephone-event/48000\n"), BOB, SENDRECV);
    Offer hold = negotiator.offer(answer.session(), BOB, SENDONLY);
    assertThat(hold.description().media()).extracting(MediaDescription::kind).containsExactly("video", "audio");
    assertThat(hold.description().media().getFirst().port()).isZero();
    assertThat(hold.description().media().get(1).formats()).containsExactly("107", "9", "8", "0", "101", "99");
    assertThat(hold.description().origin().version()).isEqualTo("2");
  }

  @Test
  void aNarrowReofferHasTheCodecAgreedOnAndItsEvents() {
    Offer first = negotiator.offer(fresh, ALICE, SENDRECV);
    NegotiatedAudio agreed = agreed(negotiator.accept(first.description(), answering("")));
    MediaDescription hold = line(negotiator.reoffer(first.session(), ALICE, SENDONLY, agreed));
    assertThat(hold.formats()).containsExactly("8", "101");
    assertThat(hold.encoding(101).orElseThrow()).isEqualTo(Events.encoding(8_000));
  }

  @Test
  void aNarrowReofferKeepsEventsOfAnotherClockThanTheCodecs() {
    Offer first = negotiator.offer(fresh, ALICE, SENDRECV);
    NegotiatedAudio agreed = agreed(negotiator.accept(first.description(), Bodies.description(SESSION
        + "m=audio 5000 RTP/AVP 96 101\na=rtpmap:96 opus/48000/2\na=rtpmap:101 telephone-event/8000\n")));
    assertThat(line(negotiator.reoffer(first.session(), ALICE, SENDONLY, agreed)).formats())
        .containsExactly("96", "101", "102");
  }

  @Test
  void aNarrowReofferHasNoEventsWhereTonesAreSentInTheSound() {
    Negotiator tones = new Negotiator(Capabilities.of(List.of(PCMU, PCMA), false));
    Offer first = tones.offer(fresh, ALICE, SENDRECV);
    NegotiatedAudio agreed = agreed(tones.accept(first.description(), answering("")));
    assertThat(line(tones.reoffer(first.session(), ALICE, SENDONLY, agreed)).formats()).containsExactly("8");
  }

  private static MediaDescription line(Offer offer) {
    return offer.description().media().getFirst();
  }

  private static SessionDescription answering(String direction) {
    return Bodies.description(SESSION + "m=audio 5000 RTP/AVP 8\n" + direction);
  }

  private Rejection refusal(SessionDescription offer, String answer) {
    return ((Outcome.Failed) negotiator.accept(offer, Bodies.description(answer))).reason();
  }
}
