package org.diapason.media.negotiation;

import static org.diapason.core.media.AudioCodec.G722;
import static org.diapason.core.media.AudioCodec.OPUS;
import static org.diapason.core.media.AudioCodec.PCMA;
import static org.diapason.core.media.AudioCodec.PCMU;

import java.util.List;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.AddressFamily;
import org.diapason.media.sdp.Bodies;
import org.diapason.media.sdp.Connection;
import org.diapason.media.sdp.ParsedSdp;
import org.diapason.media.sdp.SdpParser;
import org.diapason.media.sdp.SdpWriter;
import org.diapason.media.sdp.SessionDescription;

/** What the tests of offers and of answers share. */
abstract class NegotiatorFixture {
  static final LocalAudio ALICE = audio("192.0.2.1", 8_000);
  static final LocalAudio BOB = audio("192.0.2.2", 9_000);
  static final Capabilities ALL = Capabilities.of(List.of(OPUS, G722, PCMA, PCMU));
  static final String SESSION = "v=0\no=- 1 1 IN IP4 192.0.2.9\ns=-\nc=IN IP4 192.0.2.9\nt=0 0\n";

  final Negotiator negotiator = new Negotiator(ALL);
  final LocalSession fresh = LocalSession.start(77);

  static LocalAudio audio(String address, int port) {
    return new LocalAudio(new Connection(AddressFamily.IP4, address), port, port + 1);
  }

  static Negotiator knowing(AudioCodec... codecs) {
    return new Negotiator(Capabilities.of(List.of(codecs)));
  }

  /** Sends a description: written and read again. */
  static SessionDescription sent(SessionDescription sdp) {
    return ((ParsedSdp.Valid) SdpParser.parse(SdpWriter.write(sdp))).description();
  }

  Answer answerTo(String offer) {
    return negotiator.answer(fresh, Bodies.description(offer), BOB, Direction.SENDRECV);
  }

  NegotiatedAudio audioAnsweredTo(String offer) {
    return ((Answer.Accepted) answerTo(offer)).audio();
  }

  static NegotiatedAudio agreed(Outcome outcome) {
    return ((Outcome.Agreed) outcome).audio();
  }
}
