package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sip.message.Message;
import org.diapason.sip.message.Headers;

/**
 * What was agreed on about refreshing a session (RFC 4028), pure.
 *
 * @param seconds session interval
 * @param ours whether we refresh
 */
record SessionInterval(int seconds, boolean ours) {

  /** Asked for. */
  static final int WANTED = 1_800;
  /** Least that we bear (RFC 4028 §5). */
  static final int LEAST = 90;

  private static final String HEADER = "Session-Expires";
  private static final String LEAST_HEADER = "Min-SE";

  /** Puts the wish into an INVITE or UPDATE of ours. */
  static void ask(Message request, int seconds, Optional<Boolean> ours) {
    Headers.set(request, HEADER, seconds + ours.map(us -> us ? ";refresher=uac" : ";refresher=uas").orElse(""));
    Headers.set(request, LEAST_HEADER, String.valueOf(Math.max(LEAST, seconds == WANTED ? LEAST : seconds)));
  }

  /** What a 422 asks for; empty when it asks for nothing new. */
  static Optional<Integer> tooSmall(Message response, int asked) {
    return Headers.number(response, LEAST_HEADER).filter(least -> least > asked);
  }

  /** Whether a request asks for less than we bear. */
  static boolean tooSmall(Message request) {
    return Headers.number(request, HEADER).filter(seconds -> seconds < LEAST).isPresent();
  }

  static void tellLeast(Message response) {
    Headers.set(response, LEAST_HEADER, String.valueOf(LEAST));
  }

  /** Our answer to a request with or without a wish; written into the 2xx. Empty: no timer. */
  static Optional<SessionInterval> answer(Message request, Message response) {
    boolean understood = Headers.lists(request, "Supported", "timer") || Headers.lists(request, "Require", "timer");
    if (!understood) {
      return Optional.empty();
    }
    int seconds = Headers.number(request, HEADER).orElse(WANTED);
    boolean theirs = !"uas".equals(refresher(request));
    Headers.set(response, HEADER, seconds + (theirs ? ";refresher=uac" : ";refresher=uas"));
    if (theirs) {
      Headers.set(response, "Require", "timer");
    }
    return Optional.of(new SessionInterval(seconds, !theirs));
  }

  /** What the far side's 2xx to our request says. Empty: no timer. */
  static Optional<SessionInterval> agreed(Message response) {
    return Headers.number(response, HEADER).filter(seconds -> seconds > 0)
        .map(seconds -> new SessionInterval(Math.max(seconds, LEAST), !"uas".equals(refresher(response))));
  }

  /** When the one who refreshes does so. */
  Duration refreshAfter() {
    return Duration.ofSeconds(seconds / 2);
  }

  /** When the one who waits gives up (RFC 4028 §10). */
  Duration endAfter() {
    return Duration.ofSeconds(seconds - Math.min(32, seconds / 3));
  }

  private static String refresher(Message message) {
    String value = Headers.value(message, HEADER).orElse("").toLowerCase(Locale.ROOT);
    int at = value.indexOf("refresher=");
    return at < 0 ? "" : value.substring(at + 10).split("[;\\s]", 2)[0];
  }
}
