package org.diapason.media.stream;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.media.Format;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaPath;
import org.diapason.media.device.path.PlaybackLine;
import org.diapason.media.negotiation.NegotiatedAudio;
import org.diapason.media.rtp.DigitSender;
import org.diapason.media.rtp.EventFormat;
import org.diapason.media.rtp.PortPair;
import org.diapason.media.rtp.ReceiveBuffer;
import org.diapason.media.rtp.RtpHeader;
import org.diapason.media.statistics.StreamFigures;
import org.jitsi.service.neomedia.DefaultStreamConnector;
import org.jitsi.service.neomedia.MediaDirection;
import org.jitsi.service.neomedia.MediaService;
import org.jitsi.service.neomedia.MediaStream;
import org.jitsi.service.neomedia.MediaStreamTarget;
import org.jitsi.service.neomedia.format.MediaFormat;

/**
 * The RTP of one call. To be used by one thread, since the library takes its time: up to 100 ms to start.
 *
 * <p>Hold is our business, not the library's: its stream always runs both ways, and the {@link Gate} lets nothing pass.
 * So hold and resume take effect with the next packet.
 */
public final class RtpStream implements AutoCloseable {
  /** Lines that are asked on the audio thread need no queue, but one has to have some depth. */
  private static final int LINE_DEPTH = 1;

  private final MediaService library;
  private final PortPair ports;
  private final StreamFigures figures;
  private final Gate gate;
  private final DigitSender digits = new DigitSender();
  private final KeyTones tones = new KeyTones();
  private final KeyEar ear;
  private final PacketTap tap;
  private final MediaStream stream;
  private final CallSound sound;
  private final Decoders decoders = new Decoders();
  private final Playout playout;
  private PlaybackLine line;
  private volatile Map<Integer, AudioCodec> receivable = Map.of();
  private volatile int eventPayloadType = -1;
  private NegotiatedAudio inForce;

  /**
   * Makes a stream on ports, which it closes at its end. Nothing is sent or taken before {@link #apply}.
   *
   * @param heardDigit told of digits on a receiving thread, or on the speaker's
   * @param heardPacket told of every packet of RTP on a receiving thread
   */
  public RtpStream(MediaService library, PortPair ports, CallSound sound, StreamFigures figures, Gate gate,
      Consumer<Character> heardDigit, Runnable heardPacket) {
    this.library = library;
    this.ports = ports;
    this.figures = figures;
    this.gate = gate;
    this.sound = sound;
    SendTime time = new SendTime();
    ReceiveBuffer buffer = new ReceiveBuffer();
    ear = new KeyEar(heardDigit);
    figures.buffer(buffer::delayMillis);
    playout = new Playout(buffer, decoders, gate, ear, ports.rtp()::nanos);
    tap = new PacketTap(figures, digits, time, buffer, ports.rtp()::nanos, heardDigit, heardPacket);
    ports.rtp().require(this::isWanted);
    ports.rtcp().require(this::readReport);
    stream = library.createMediaStream(
        new DefaultStreamConnector(ports.rtp(), ports.rtcp()), new FrameDevice(sound, gate, time, tones));
    stream.setName("audio");
    stream.setExternalTransformer(tap);
  }

  /** Only what was agreed on is shown to the library: it would tear down its player at any other payload type. */
  private boolean isWanted(byte[] data, int offset, int length) {
    return gate.receives() && RtpHeader.read(data, offset, length)
        .filter(header -> header.payloadType() == eventPayloadType || receivable.containsKey(header.payloadType()))
        .isPresent();
  }

  /**
   * All that we want of reports is their figures. The library would end the sound at a goodbye and at other things that a call
   * goes on after, and writes a line about each round trip it cannot believe.
   */
  private boolean readReport(byte[] data, int offset, int length) {
    figures.reportReceived(data, offset, length);
    return false;
  }

  /** Puts an agreement in force, the first or a later one. */
  public void apply(NegotiatedAudio audio) {
    figures.codec(audio.codec().encoding(), audio.clock());
    eventPayloadType = audio.events().map(events -> events.receivePayloadType()).orElse(-1);
    receivable = audio.receivable();
    ear.listen(audio.events().isEmpty());
    decoders.expect(receivable);
    tap.expect(receivable, eventPayloadType, audio.clock());
    ports.rtp().expectAnySource();
    aim(audio);
    if (inForce == null || !inForce.codec().equals(audio.codec())
        || inForce.sendPayloadType() != audio.sendPayloadType()
        || inForce.receivePayloadType() != audio.receivePayloadType()
        || !inForce.sendParameters().equals(audio.sendParameters())) {
      encode(audio);
    }
    if (inForce == null) {
      line = sound.lines().apply(LINE_DEPTH);
      line.feed(playout);
      stream.setDirection(MediaDirection.SENDRECV);
      stream.start();
    }
    inForce = audio;
    gate.directions(sends(audio), audio.direction().receives());
    if (!sends(audio)) {
      dropDigits();
    }
  }

  private static boolean sends(NegotiatedAudio audio) {
    return audio.direction().sends() && hasTarget(audio);
  }

  private static boolean hasTarget(NegotiatedAudio audio) {
    return audio.remote().rtp().literal().isPresent() && !audio.remote().rtp().isUnspecified();
  }

  /** RFC 2543 hold gives no address to send to: the one before stays, the gate is shut. */
  private void aim(NegotiatedAudio audio) {
    if (!hasTarget(audio)) {
      return;
    }
    InetSocketAddress rtp =
        new InetSocketAddress(audio.remote().rtp().literal().orElseThrow(), audio.remote().rtpPort());
    InetSocketAddress rtcp = new InetSocketAddress(
        audio.remote().rtcp().literal().orElse(rtp.getAddress()), audio.remote().rtcpPort());
    if (inForce == null || !inForce.remote().equals(audio.remote())) {
      figures.path(new MediaPath(ports.local(), rtp));
      ports.rtp().listenTo(rtp);
      ports.rtcp().listenTo(rtcp);
      stream.setTarget(new MediaStreamTarget(rtp, rtcp));
    }
  }

  private void encode(NegotiatedAudio audio) {
    audio.receivable().forEach((type, codec) -> stream.addDynamicRTPPayloadType(type.byteValue(), format(codec, "")));
    MediaFormat sending = format(audio.codec(), audio.sendParameters());
    stream.addDynamicRTPPayloadType((byte) audio.receivePayloadType(), sending);
    tap.sendAs(audio.receivePayloadType(), audio.sendPayloadType(), audio.clock());
    stream.setFormat(sending);
  }

  private MediaFormat format(AudioCodec codec, String parameters) {
    Map<String, String> named = new HashMap<>();
    for (String parameter : parameters.split(";")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        named.put(parameter.substring(0, equals).strip(), parameter.substring(equals + 1).strip());
      }
    }
    return library.getFormatFactory()
        .createMediaFormat(codec.encoding(), codec.rtpClock(), codec.channels(), Format.NOT_SPECIFIED, named, Map.of());
  }

  /** @param millis 40 to 6000; nothing happens when events were not agreed on, or nothing is sent */
  public void sendDigit(char digit, int millis) {
    NegotiatedAudio now = inForce;
    if (now != null && sends(now)) {
      now.events().ifPresent(events -> digits.send(
          digit, millis, new EventFormat(events.sendPayloadType(), events.clock()), now.clock()));
    }
  }

  /** @param millis 65 to 6000; nothing happens when nothing is sent */
  public void soundDigit(char digit, int millis) {
    if (inForce != null && sends(inForce)) {
      tones.add(digit, millis);
    }
  }

  /** What the far side could not hear when it was pressed is not sent to it later. */
  private void dropDigits() {
    digits.clear();
    tones.clear();
  }

  @Override
  public void close() {
    gate.directions(false, false);
    dropDigits();
    stream.close();
    ports.close();
    if (line != null) {
      line.close();
    }
    playout.close();
  }
}
