package org.diapason.core.conference;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallSignalling;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.media.Tones;
import org.diapason.fixtures.NotedMix;
import org.diapason.fixtures.NotedRecording;

/** Signalling that notes what is sent, and media that agrees to everything at once. */
final class FarSides {

  /** As words like {@code "bye c1"}. */
  final List<String> sent = new CopyOnWriteArrayList<>();
  final List<NotedMix> mixes = new CopyOnWriteArrayList<>();
  final List<MediaSession> open = new CopyOnWriteArrayList<>();
  final Map<MediaSession, List<String>> asked = new HashMap<>();
  /** Of calls by themselves. */
  final Map<MediaSession, List<NotedRecording>> recordings = new HashMap<>();
  private volatile int deepest;
  /** The device pairs as they were asked for. */
  final List<Boolean> speaker = new CopyOnWriteArrayList<>();
  private boolean holdingUs;
  private Consumer<MixSpeakers> speaking = speakers -> { };

  CallSignalling signalling() {
    return port(CallSignalling.class, (method, arguments) -> {
      deepest = Math.max(deepest, nested());
      if (arguments[0] instanceof CallId call) {
        sent.add(method + " " + call);
      }
      return null;
    });
  }

  MediaEngine media() {
    return port(MediaEngine.class, (method, arguments) -> switch (method) {
      case "open" -> open((MediaRequest) arguments[0], arguments[1]);
      case "tones" -> port(Tones.class, (tone, _) -> null);
      case "devices" -> port(AudioDevices.class,
          (asked, pairs) -> asked.equals("speaker") ? speaker.add((Boolean) pairs[0]) : null);
      case "mix" -> mix(arguments[0]);
      default -> null;
    });
  }

  /** How many steps of call and conference machines were under way within each other at most, when the wire was asked. */
  int deepest() {
    return deepest;
  }

  private static int nested() {
    return StackWalker.getInstance().walk(frames -> (int) frames.filter(frame -> frame.getMethodName().equals("enter")
        && frame.getClassName().startsWith("org.diapason.core.")).count());
  }

  /** Whether an offer of theirs puts us on hold. */
  void holdsUs(boolean on) {
    holdingUs = on;
  }

  /** The latest mix tells who speaks. */
  void speak(boolean here, MediaSession... there) {
    speaking.accept(new MixSpeakers(here, Set.of(there)));
  }

  @SuppressWarnings("unchecked")
  private NotedMix mix(Object listener) {
    speaking = (Consumer<MixSpeakers>) listener;
    NotedMix mix = new NotedMix();
    mixes.add(mix);
    return mix;
  }

  @SuppressWarnings("unchecked")
  private MediaSession open(MediaRequest request, Object listener) {
    Consumer<MediaEvent> events = (Consumer<MediaEvent>) listener;
    List<String> noted = new ArrayList<>();
    Direction[] offered = {Direction.SENDRECV};
    MediaSession[] self = new MediaSession[1];
    self[0] = port(MediaSession.class, (method, arguments) -> {
      switch (method) {
        case "createOffer", "createReoffer" -> {
          offered[0] = (Direction) arguments[0];
          events.accept(new MediaEvent.OfferReady(new Description("offer " + request.call())));
        }
        case "createAnswer" -> events.accept(new MediaEvent.AnswerReady(new Description("answer"),
            agreed(holdingUs ? Direction.RECVONLY : (Direction) arguments[1])));
        case "applyAnswer" -> events.accept(new MediaEvent.Agreed(agreed(offered[0])));
        case "microphone", "mute" -> noted.add(method + " " + arguments[0]);
        case "record" -> {
          return record(self[0], arguments);
        }
        case "close" -> {
          noted.add("close");
          open.remove(self[0]);
        }
        default -> { }
      }
      return null;
    });
    asked.put(self[0], noted);
    open.add(self[0]);
    return self[0];
  }

  @SuppressWarnings("unchecked")
  private NotedRecording record(MediaSession session, Object[] arguments) {
    NotedRecording recording = new NotedRecording((RecordingOrder) arguments[0], (Consumer<RecordingEvent>) arguments[1]);
    recordings.computeIfAbsent(session, _ -> new ArrayList<>()).add(recording);
    return recording;
  }

  private static Negotiated agreed(Direction direction) {
    return new Negotiated(AudioCodec.OPUS, direction, true);
  }

  private interface Answering {
    Object on(String method, Object[] arguments);
  }

  private static <T> T port(Class<T> port, Answering answering) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) ->
        switch (method.getName()) {
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          case "toString" -> port.getSimpleName();
          default -> answering.on(method.getName(), arguments == null ? new Object[0] : arguments);
        }));
  }
}
