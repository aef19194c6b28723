package org.diapason.sip.kpml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.sip.kpml.KeyRequest.Persistence;

/**
 * Keys as they are pressed, and what of them a request asks for (RFC 4730 §5.2): the longest match counts, so that a match that may
 * become longer waits; keys that can become no match are dropped one by one. Keys pressed while nothing is asked for are kept.
 */
public final class KeyCollector {

  private static final int MOST = 64;

  private final StringBuilder keys = new StringBuilder();
  private Optional<KeyRequest> request = Optional.empty();
  private Optional<Duration> patience = Optional.empty();
  private boolean lossy;
  private boolean done;

  /** What to report now. */
  public List<KeyReport> ask(KeyRequest next) {
    request = Optional.of(next).filter(asked -> !asked.rules().isEmpty());
    done = false;
    if (next.flush()) {
      keys.setLength(0);
      lossy = false;
    }
    return settle();
  }

  /** What to report now. */
  public List<KeyReport> press(char key) {
    if (keys.length() == MOST) {
      keys.deleteCharAt(0);
      lossy = true;
    }
    keys.append(key);
    return settle();
  }

  /** What to report after {@link #patience()} without a key. */
  public List<KeyReport> timeOut() {
    if (request.isEmpty() || keys.isEmpty()) {
      return List.of();
    }
    List<KeyReport> reports = new ArrayList<>();
    Optional<KeyRequest.Rule> match = match(request.get(), keys);
    reports.add(match.map(rule -> KeyReport.match(keys.toString(), rule.tag(), lossy))
        .orElseGet(() -> KeyReport.late(keys.toString(), lossy)));
    reported(keys.length());
    reports.addAll(settle());
    return reports;
  }

  /** How long to wait for the next key; empty when nothing is to happen without one. */
  public Optional<Duration> patience() {
    return patience;
  }

  /** Whether the request has had its one report: the subscription is over. */
  public boolean isDone() {
    return done;
  }

  private List<KeyReport> settle() {
    List<KeyReport> reports = new ArrayList<>();
    patience = Optional.empty();
    while (request.isPresent() && !keys.isEmpty() && patience.isEmpty()) {
      step(request.get(), reports);
    }
    return reports;
  }

  private void step(KeyRequest asked, List<KeyReport> reports) {
    OptionalInt entered = entered(asked);
    if (entered.isPresent()) {
      String entry = keys.substring(0, entered.getAsInt());
      reports.add(match(asked, entry).map(rule -> KeyReport.match(entry, rule.tag(), lossy))
          .orElseGet(() -> KeyReport.unmatched(entry, lossy)));
      reported(entry.length() + 1);
      return;
    }
    patience = patience(asked);
    if (patience.isEmpty()) {
      match(asked, reports);
    }
  }

  /** Where the enter key stands, if it ends an entry: one that a pattern asks for does not. */
  private OptionalInt entered(KeyRequest asked) {
    int at = asked.enter().map(enter -> keys.indexOf(String.valueOf(enter.key()))).orElse(-1);
    if (at < 0 || isWanted(asked, keys.substring(0, at + 1))) {
      return OptionalInt.empty();
    }
    return isWanted(asked, keys.substring(0, at)) ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private static boolean isWanted(KeyRequest asked, CharSequence digits) {
    return mayGrow(asked, digits) || match(asked, digits).isPresent();
  }

  private Optional<Duration> patience(KeyRequest asked) {
    boolean match = match(asked, keys).isPresent();
    if (mayGrow(asked, keys)) {
      return Optional.of(match ? asked.critical() : asked.interDigit());
    }
    return match ? asked.enter().map(KeyRequest.Enter::patience) : Optional.empty();
  }

  private void match(KeyRequest asked, List<KeyReport> reports) {
    for (int length = keys.length(); length > 0; length--) {
      String beginning = keys.substring(0, length);
      Optional<KeyRequest.Rule> match = match(asked, beginning);
      if (match.isPresent()) {
        reports.add(KeyReport.match(beginning, match.get().tag(), lossy));
        reported(length);
        return;
      }
    }
    keys.deleteCharAt(0);
  }

  private void reported(int length) {
    keys.delete(0, length);
    lossy = false;
    done = request.filter(asked -> asked.persistence() == Persistence.ONE_SHOT).isPresent();
    request = request.filter(asked -> asked.persistence() == Persistence.PERSIST);
  }

  private static Optional<KeyRequest.Rule> match(KeyRequest asked, CharSequence digits) {
    return asked.rules().stream().filter(rule -> switch (rule.pattern().of(digits)) {
      case MATCH, MATCH_OR_MORE -> true;
      case BEGINNING, NO -> false;
    }).findFirst();
  }

  private static boolean mayGrow(KeyRequest asked, CharSequence digits) {
    return asked.rules().stream().anyMatch(rule -> switch (rule.pattern().of(digits)) {
      case BEGINNING, MATCH_OR_MORE -> true;
      case MATCH, NO -> false;
    });
  }
}
