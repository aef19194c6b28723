package org.diapason.media.session;

import java.util.function.Consumer;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.time.Scheduler;
import org.diapason.media.negotiation.LocalAudio;
import org.diapason.media.negotiation.NegotiatedAudio;
import org.diapason.media.rtp.PortPair;
import org.diapason.media.sdp.Connection;
import org.diapason.media.statistics.StreamFigures;
import org.diapason.media.stream.CallSound;
import org.diapason.media.stream.Gate;
import org.diapason.media.stream.RtpStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session holds from its first offer or answer to its end: ports, stream and sound. For one thread. */
final class CallAudio implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallAudio.class);

  private final MediaRequest request;
  private final PortPair ports;
  private final CallSound sound;
  private final AudioWatch watch;
  private final RtpStream stream;
  private boolean sounding;

  CallAudio(MediaRequest request, PortPair ports, SessionParts parts, CallSound sound, StreamFigures figures, Gate gate,
      Consumer<MediaEvent> events) {
    this.request = request;
    this.ports = ports;
    this.sound = sound;
    Scheduler scheduler = parts.scheduler();
    watch = new AudioWatch(scheduler, events);
    stream = new RtpStream(parts.library().get(), ports, sound, figures, gate,
        digit -> events.accept(new MediaEvent.Digit(digit)), watch::packet);
  }

  /** Where we receive. */
  static LocalAudio local(PortPair ports) {
    int port = ports.local().getPort();
    return new LocalAudio(Connection.of(ports.local().getAddress()), port, port + 1);
  }

  /** Opens the devices ahead of the first sound. */
  void beginSound() {
    if (!sounding) {
      sounding = true;
      sound.begin().run();
    }
  }

  void apply(NegotiatedAudio audio) {
    beginSound();
    watch.expect(audio.direction().receives());
    stream.apply(audio);
    LOG.info("Audio agreed: call={} codec={} direction={} events={}",
        request.call(), audio.codec(), audio.direction(), audio.events().isPresent());
  }

  void sendDigit(char digit, int millis) {
    stream.sendDigit(digit, millis);
  }

  void soundDigit(char digit, int millis) {
    stream.soundDigit(digit, millis);
  }

  @Override
  public void close() {
    watch.close();
    stream.close();
    if (sounding) {
      sound.end().run();
    }
    long strays = ports.rtp().strays() + ports.rtcp().strays();
    if (strays > 0) {
      LOG.info("Packets of others dropped: call={} count={}", request.call(), strays);
    }
  }
}
