package org.diapason.sip.kpml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    if (mayGrow(asked, keys)) {
      patience = Optional.of(match(asked, keys).isPresent() ? asked.critical() : asked.interDigit());
      return;
    }
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
