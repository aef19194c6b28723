package org.diapason.media.stream;

import java.util.function.Consumer;
import org.diapason.media.rtp.DigitReceiver;
import org.diapason.media.rtp.DigitSender;
import org.diapason.media.rtp.RtpHeader;
import org.diapason.media.rtp.SourceAlias;
import org.diapason.media.statistics.StreamFigures;
import org.jitsi.impl.neomedia.transform.PacketTransformer;
import org.jitsi.impl.neomedia.transform.TransformEngine;
import org.jitsi.service.neomedia.RawPacket;

/**
 * Sees every clear packet of a stream but the reports that come, which are read as they arrive: counts it, and takes or puts
 * in the telephone events.
 */
final class PacketTap implements TransformEngine {
  private static final int EVENT_LENGTH = 4;

  private final StreamFigures figures;
  private final DigitSender digits;
  private final DigitReceiver receiver = new DigitReceiver();
  private final SourceAlias alias = new SourceAlias();
  private final Consumer<Character> heardDigit;
  private final Runnable heardPacket;
  private volatile int eventPayloadType = -1;
  private volatile PayloadTypes payloadTypes = new PayloadTypes(-1, -1);

  private record PayloadTypes(int ours, int theirs) {}

  PacketTap(StreamFigures figures, DigitSender digits, Consumer<Character> heardDigit, Runnable heardPacket) {
    this.figures = figures;
    this.digits = digits;
    this.heardDigit = heardDigit;
    this.heardPacket = heardPacket;
  }

  /** @param payloadType of events that come, -1 for none */
  void events(int payloadType) {
    eventPayloadType = payloadType;
  }

  /**
   * How sound is to leave: each side numbers what it receives, and the two numbers may differ.
   *
   * @param ours payload type that the library sends with
   * @param theirs payload type that the peer expects
   */
  void sendAs(int ours, int theirs) {
    payloadTypes = new PayloadTypes(ours, theirs);
  }

  @Override
  public PacketTransformer getRTPTransformer() {
    return new EachPacket(this::rtpOut, this::rtpIn);
  }

  @Override
  public PacketTransformer getRTCPTransformer() {
    return new EachPacket(this::rtcpOut, _ -> null);
  }

  private RawPacket rtpOut(RawPacket packet) {
    if (packet.getOffset() + packet.getLength() + EVENT_LENGTH > packet.getBuffer().length) {
      packet.grow(EVENT_LENGTH);
    }
    PayloadTypes types = payloadTypes;
    if (packet.getPayloadType() == types.ours()) {
      packet.setPayloadType((byte) types.theirs());
    }
    packet.setLength(digits.transform(packet.getBuffer(), packet.getOffset(), packet.getLength()));
    RtpHeader.read(packet.getBuffer(), packet.getOffset(), packet.getLength())
        .ifPresent(header -> figures.sent(header, packet.getLength()));
    return packet;
  }

  private RawPacket rtpIn(RawPacket packet) {
    RtpHeader header = RtpHeader.read(packet.getBuffer(), packet.getOffset(), packet.getLength()).orElse(null);
    if (header == null) {
      return null;
    }
    boolean event = header.payloadType() == eventPayloadType;
    figures.received(header, packet.getLength(), !event);
    heardPacket.run();
    if (event) {
      receiver.take(header, packet.getBuffer(), packet.getOffset()).ifPresent(heardDigit);
      return null;
    }
    alias.rename(header, packet.getBuffer(), packet.getOffset());
    return packet;
  }

  private RawPacket rtcpOut(RawPacket packet) {
    figures.reportSent(packet.getBuffer(), packet.getOffset(), packet.getLength(), alias.shown());
    return packet;
  }
}
