package org.diapason.media.statistics;

import java.time.Instant;
import org.diapason.core.time.Clock;

/** NTP time (RFC 3550 §4) that begins at the wall clock and goes on by the monotonic one, so that it never jumps. */
final class NtpTime {
  private static final long EPOCH_SECONDS = 2_208_988_800L; // 1900 to 1970
  private static final double FRACTION = 4_294_967_296.0;

  private final Clock clock;
  private final Instant startWall;
  private final long startNanos;

  NtpTime(Clock clock) {
    this.clock = clock;
    startWall = clock.wall();
    startNanos = clock.nanos();
  }

  /** Seconds in the upper, fraction in the lower half. */
  long now() {
    Instant now = startWall.plusNanos(clock.nanos() - startNanos);
    long fraction = (long) (now.getNano() / 1e9 * FRACTION);
    return now.getEpochSecond() + EPOCH_SECONDS << 32 | fraction;
  }

  /** The middle 32 bits, 1/65536 s. */
  static long middle(long ntp) {
    return ntp >>> 16 & 0xFFFF_FFFFL;
  }
}
