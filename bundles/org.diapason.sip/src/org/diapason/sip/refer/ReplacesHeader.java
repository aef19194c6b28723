package org.diapason.sip.refer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.diapason.core.watch.Replaces;

/** The Replaces header as text (RFC 3891 §6.1). */
public final class ReplacesHeader {

  public static final String NAME = "Replaces";

  private static final int LONGEST = 512;
  private static final Pattern CALL_ID = Pattern.compile("[\\w.!%*+`'~()<>:\\\\\"/\\[\\]?{}@-]+");
  private static final Pattern TAG = Pattern.compile("[\\w.!%*+`'~-]+");

  private ReplacesHeader() {
  }

  /** Empty when it is not exactly one Call-ID with one tag of each kind. */
  public static Optional<Replaces> read(String value) {
    List<String> parts = List.of(value.strip().split("\\s*;\\s*", -1));
    List<String> to = values(parts, "to-tag=");
    List<String> from = values(parts, "from-tag=");
    boolean sound = value.length() <= LONGEST && CALL_ID.matcher(parts.getFirst()).matches()
        && to.size() == 1 && from.size() == 1
        && TAG.matcher(to.getFirst()).matches() && TAG.matcher(from.getFirst()).matches();
    boolean early = parts.stream().anyMatch("early-only"::equalsIgnoreCase);
    return sound ? Optional.of(new Replaces(parts.getFirst(), to.getFirst(), from.getFirst(), early)) : Optional.empty();
  }

  public static String write(Replaces replaces) {
    return replaces.callId() + ";to-tag=" + replaces.toTag() + ";from-tag=" + replaces.fromTag()
        + (replaces.earlyOnly() ? ";early-only" : "");
  }

  private static List<String> values(List<String> parts, String name) {
    return parts.stream().skip(1).filter(part -> part.toLowerCase(Locale.ROOT).startsWith(name))
        .map(part -> part.substring(name.length())).toList();
  }
}
