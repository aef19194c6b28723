package org.diapason.media.stream;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.diapason.core.media.AudioCodec;
import org.diapason.media.rtp.DigitReceiver;
import org.diapason.media.rtp.DigitSender;
import org.diapason.media.rtp.ReceiveBuffer;
import org.diapason.media.rtp.RtpHeader;
import org.diapason.media.statistics.StreamFigures;
import org.jitsi.impl.neomedia.transform.PacketTransformer;
import org.jitsi.impl.neomedia.transform.TransformEngine;
import org.jitsi.service.neomedia.RawPacket;

/**
 * Sees every clear packet of a stream but the reports that come, which are read as they arrive: counts it, and takes or puts
 * in the telephone events. What comes goes to our own receive buffer, so the library never makes a player.
 */
final class PacketTap implements TransformEngine {
  private static final int EVENT_LENGTH = 4;
  private static final int TYPES = 128;
  private static final int SENDER_HEADER = 28;
  private static final int REPORT_TIMESTAMP = 16;
  private static final byte SENDER_REPORT = (byte) 200;

  private final StreamFigures figures;
  private final DigitSender digits;
  private final DigitReceiver receiver = new DigitReceiver();
  private final SendTime time;
  private final ReceiveBuffer buffer;
  private final LongSupplier nanos;
  private final Consumer<Character> heardDigit;
  private final Runnable heardPacket;
  private final PacketTransformer rtp = new EachPacket(this::rtpOut, this::rtpIn);
  private final PacketTransformer rtcp = new EachPacket(this::rtcpOut, _ -> null);
  private volatile int eventPayloadType = -1;
  private volatile int[] clocks = new int[TYPES];
  private volatile Sending sending = new Sending(-1, -1, 8_000);

  private record Sending(int ours, int theirs, int clock) {}

  PacketTap(StreamFigures figures, DigitSender digits, SendTime time, ReceiveBuffer buffer, LongSupplier nanos,
      Consumer<Character> heardDigit, Runnable heardPacket) {
    this.figures = figures;
    this.digits = digits;
    this.time = time;
    this.buffer = buffer;
    this.nanos = nanos;
    this.heardDigit = heardDigit;
    this.heardPacket = heardPacket;
  }

  /**
   * What may come.
   *
   * @param receivable sound by payload type
   * @param events payload type of events, -1 for none
   * @param eventClock of their time stamps in Hz
   */
  void expect(Map<Integer, AudioCodec> receivable, int events, int eventClock) {
    int[] now = new int[TYPES];
    receivable.forEach((type, codec) -> now[type] = codec.rtpClock());
    if (events >= 0) {
      now[events] = eventClock;
    }
    clocks = now;
    eventPayloadType = events;
  }

  /**
   * How sound is to leave: each side numbers what it receives, and the two numbers may differ.
   *
   * @param ours payload type that the library sends with
   * @param theirs payload type that the peer expects
   * @param clock of the time stamps in Hz
   */
  void sendAs(int ours, int theirs, int clock) {
    sending = new Sending(ours, theirs, clock);
  }

  @Override
  public PacketTransformer getRTPTransformer() {
    return rtp;
  }

  @Override
  public PacketTransformer getRTCPTransformer() {
    return rtcp;
  }

  private RawPacket rtpOut(RawPacket packet) {
    if (packet.getOffset() + packet.getLength() + EVENT_LENGTH > packet.getBuffer().length) {
      packet.grow(EVENT_LENGTH);
    }
    Sending now = sending;
    if (packet.getPayloadType() == now.ours()) {
      packet.setPayloadType((byte) now.theirs());
    }
    time.stamp(packet.getBuffer(), packet.getOffset(), now.clock());
    packet.setLength(digits.transform(packet.getBuffer(), packet.getOffset(), packet.getLength()));
    RtpHeader.read(packet.getBuffer(), packet.getOffset(), packet.getLength())
        .ifPresent(header -> figures.sent(header, packet.getLength()));
    return packet;
  }

  /** Always null: nothing is left for the library. */
  private RawPacket rtpIn(RawPacket packet) {
    RtpHeader header = RtpHeader.read(packet.getBuffer(), packet.getOffset(), packet.getLength()).orElse(null);
    if (header == null) {
      return null;
    }
    int clock = clocks[header.payloadType()];
    if (clock == 0) {
      return null;
    }
    boolean event = header.payloadType() == eventPayloadType;
    figures.received(header, packet.getLength(), !event);
    heardPacket.run();
    buffer.put(header, packet.getBuffer(), packet.getOffset(), clock, !event, nanos.getAsLong());
    if (event) {
      receiver.take(header, packet.getBuffer(), packet.getOffset()).ifPresent(heardDigit);
    }
    return null;
  }

  private RawPacket rtcpOut(RawPacket packet) {
    if (packet.getLength() >= SENDER_HEADER && packet.getBuffer()[packet.getOffset() + 1] == SENDER_REPORT) {
      time.shift(packet.getBuffer(), packet.getOffset() + REPORT_TIMESTAMP);
    }
    packet.grow(StreamFigures.BLOCK_LENGTH);
    packet.setLength(figures.reportSent(packet.getBuffer(), packet.getOffset(), packet.getLength()));
    return packet;
  }
}
