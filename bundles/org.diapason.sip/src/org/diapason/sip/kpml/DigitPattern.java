package org.diapason.sip.kpml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of digits as RFC 4730 §5.1 writes it: {@code 0-9 A-D * #}, {@code x} for a digit, {@code [1-4*]},
 * {@code [^#]}, and behind each of them {@code .} for any number of times or {@code {2}}, {@code {2,}}, {@code {2,4}}.
 * {@code L} asks for a long press, which a click is not: it never matches. Matched in time linear in the digits,
 * whatever the pattern.
 */
final class DigitPattern {

  /** What some digits are to a pattern. */
  enum Verdict {
    /** Neither they nor anything that begins with them. */
    NO,
    /** They may become a match. */
    BEGINNING,
    /** They are one, and more digits cannot be. */
    MATCH,
    /** They are one, and may become a longer one. */
    MATCH_OR_MORE
  }

  private static final String KEYS = "0123456789*#ABCD";
  private static final int MOST_STEPS = 128;

  private final List<Step> steps;

  /** Keys that lead on, and whether they may come any number of times or not at all. */
  private record Step(String keys, boolean loop, boolean optional) {
  }

  private DigitPattern(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Empty when it is no pattern, or too long a one. */
  static Optional<DigitPattern> read(String text) {
    return new Reader(text.strip()).read().map(DigitPattern::new);
  }

  Verdict of(CharSequence digits) {
    BitSet states = closed(0);
    for (int i = 0; i < digits.length(); i++) {
      states = after(states, digits.charAt(i));
    }
    boolean match = states.get(steps.size());
    boolean more = states.stream().anyMatch(state -> state < steps.size() && canEnd(state));
    if (match) {
      return more ? Verdict.MATCH_OR_MORE : Verdict.MATCH;
    }
    return more ? Verdict.BEGINNING : Verdict.NO;
  }

  private BitSet after(BitSet states, char digit) {
    BitSet next = new BitSet();
    states.stream().filter(state -> state < steps.size() && steps.get(state).keys().indexOf(digit) >= 0)
        .forEach(state -> next.or(closed(steps.get(state).loop() ? state : state + 1)));
    return next;
  }

  /** A state and those that are reached from it without a digit. */
  private BitSet closed(int state) {
    BitSet reached = new BitSet();
    int at = state;
    reached.set(at);
    while (at < steps.size() && (steps.get(at).loop() || steps.get(at).optional())) {
      reached.set(++at);
    }
    return reached;
  }

  private boolean canEnd(int state) {
    return steps.subList(state, steps.size()).stream()
        .allMatch(step -> !step.keys().isEmpty() || step.loop() || step.optional())
        && steps.subList(state, steps.size()).stream().anyMatch(step -> !step.keys().isEmpty());
  }

  /** One way through one text. */
  private static final class Reader {

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Optional<List<Step>> read() {
      while (at < text.length()) {
        Optional<String> keys = keys();
        if (keys.isEmpty() || !repeated(keys.get()) || steps.size() > MOST_STEPS) {
          return Optional.empty();
        }
      }
      return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    private Optional<String> keys() {
      char first = text.charAt(at++);
      if (first == 'L') {
        return at < text.length() ? keys().map(never -> "") : Optional.empty();
      }
      return first == '[' ? set() : key(first);
    }

    private static Optional<String> key(char written) {
      if (written == 'x') {
        return Optional.of(KEYS.substring(0, 10));
      }
      char key = Character.toUpperCase(written);
      return KEYS.indexOf(key) < 0 ? Optional.empty() : Optional.of(String.valueOf(key));
    }

    private Optional<String> set() {
      int end = text.indexOf(']', at);
      if (end < 0) {
        return Optional.empty();
      }
      boolean not = text.charAt(at) == '^';
      String inner = text.substring(not ? at + 1 : at, end);
      at = end + 1;
      return members(inner).map(members -> not ? without(members) : members).filter(members -> !members.isEmpty());
    }

    private static Optional<String> members(String inner) {
      StringBuilder members = new StringBuilder();
      for (int i = 0; i < inner.length(); i++) {
        boolean range = i + 2 < inner.length() && inner.charAt(i + 1) == '-';
        Optional<String> keys = range ? range(inner.charAt(i), inner.charAt(i + 2)) : key(inner.charAt(i));
        if (keys.isEmpty()) {
          return Optional.empty();
        }
        members.append(keys.get());
        i += range ? 2 : 0;
      }
      return Optional.of(members.toString());
    }

    private static Optional<String> range(char from, char to) {
      int first = KEYS.indexOf(from);
      int last = KEYS.indexOf(to);
      return first < 0 || last < first ? Optional.empty() : Optional.of(KEYS.substring(first, last + 1));
    }

    private static String without(String members) {
      StringBuilder others = new StringBuilder();
      KEYS.chars().filter(key -> members.indexOf(key) < 0).forEach(key -> others.append((char) key));
      return others.toString();
    }

    /** Adds what stands behind the keys; false when that is not sound. */
    private boolean repeated(String keys) {
      char sign = at < text.length() ? text.charAt(at) : 0;
      if (sign == '.') {
        at++;
        steps.add(new Step(keys, true, false));
        return true;
      }
      return sign == '{' ? counted(keys) : steps.add(new Step(keys, false, false));
    }

    private boolean counted(String keys) {
      int end = text.indexOf('}', at);
      String count = end < 0 ? "" : text.substring(at + 1, end);
      if (!count.matches("\\d{1,2}(,\\d{0,2})?|,\\d{1,2}")) {
        return false;
      }
      at = end + 1;
      int comma = count.indexOf(',');
      String least = comma < 0 ? count : count.substring(0, comma);
      String most = comma < 0 ? count : count.substring(comma + 1);
      int times = least.isEmpty() ? 0 : Integer.parseInt(least);
      for (int i = 0; i < times; i++) {
        steps.add(new Step(keys, false, false));
      }
      if (most.isEmpty()) {
        steps.add(new Step(keys, true, false));
        return true;
      }
      for (int i = times; i < Integer.parseInt(most); i++) {
        steps.add(new Step(keys, false, true));
      }
      return Integer.parseInt(most) >= times;
    }
  }
}
