package org.diapason.sip.guard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headers that the guard itself looks into. */
enum KnownHeader {
  VIA(false), FROM(true), TO(true), CALL_ID(true), CSEQ(true), MAX_FORWARDS(true), CONTENT_LENGTH(true);

  /** Without these there is no transaction (RFC 3261 §8.1.1, Max-Forwards is often left out). */
  static final Set<KnownHeader> REQUIRED = EnumSet.of(VIA, FROM, TO, CALL_ID, CSEQ);

  private static final Map<String, KnownHeader> NAMES = Map.ofEntries(
      Map.entry("via", VIA), Map.entry("v", VIA),
      Map.entry("from", FROM), Map.entry("f", FROM),
      Map.entry("to", TO), Map.entry("t", TO),
      Map.entry("call-id", CALL_ID), Map.entry("i", CALL_ID),
      Map.entry("cseq", CSEQ),
      Map.entry("max-forwards", MAX_FORWARDS),
      Map.entry("content-length", CONTENT_LENGTH), Map.entry("l", CONTENT_LENGTH));

  private final boolean once;

  KnownHeader(boolean once) {
    this.once = once;
  }

  /** Whether it may stand only once in a message. */
  boolean once() {
    return once;
  }

  static Optional<KnownHeader> named(String name) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
  }
}
