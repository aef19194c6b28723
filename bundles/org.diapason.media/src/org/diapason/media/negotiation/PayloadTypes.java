package org.diapason.media.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.diapason.core.media.AudioCodec;
import org.diapason.media.sdp.RtpMap;

/**
 * Payload types in use in one session. A number once given keeps its meaning to the end of the session (RFC 3264
 * §8.3.2).
 *
 * @param numbers payload type of each encoding, its name in lower case
 */
public record PayloadTypes(Map<RtpMap, Integer> numbers) {
  /** Nothing given yet. */
  public static final PayloadTypes NONE = new PayloadTypes(Map.of());

  private static final int FIRST_CODEC = 96;
  private static final int FIRST_EVENT = 101;
  private static final int LAST = 127;

  public PayloadTypes {
    numbers = Map.copyOf(numbers);
  }

  /** The number of an encoding that has one. */
  OptionalInt of(RtpMap encoding) {
    Integer number = numbers.get(key(encoding));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Gives numbers to all codecs and events that have none. */
  PayloadTypes including(List<AudioCodec> codecs, List<RtpMap> events) {
    Map<RtpMap, Integer> next = new HashMap<>(numbers);
    for (AudioCodec codec : codecs) {
      next.computeIfAbsent(key(Codecs.encoding(codec)), _ -> numberFor(codec, next));
    }
    for (RtpMap event : events) {
      next.computeIfAbsent(key(event), _ -> firstFree(next, FIRST_EVENT));
    }
    return new PayloadTypes(next);
  }

  /** Takes over a number the peer chose; whatever else had that number has to find another. */
  PayloadTypes with(RtpMap encoding, int number) {
    Map<RtpMap, Integer> next = new HashMap<>(numbers);
    next.values().removeIf(taken -> taken == number);
    next.put(key(encoding), number);
    return new PayloadTypes(next);
  }

  private static int numberFor(AudioCodec codec, Map<RtpMap, Integer> taken) {
    OptionalInt fixed = Codecs.staticPayloadType(codec);
    boolean free = fixed.isPresent() && !taken.containsValue(fixed.getAsInt());
    return free ? fixed.getAsInt() : firstFree(taken, FIRST_CODEC);
  }

  /** Codecs take 96 to 100 first, events 101 and up; both go on with whatever is left. */
  private static int firstFree(Map<RtpMap, Integer> taken, int from) {
    int number = from;
    while (taken.containsValue(number)) {
      number = number == LAST ? FIRST_CODEC : number + 1;
    }
    return number;
  }

  private static RtpMap key(RtpMap encoding) {
    return new RtpMap(encoding.encoding().toLowerCase(Locale.ROOT), encoding.clock(), encoding.channels());
  }
}
