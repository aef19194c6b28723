package org.diapason.core.time;

import java.time.Instant;

/** The only source of time. Durations are measured with {@link #nanos()}, never with {@link #wall()}. */
public interface Clock {

  /** Monotonic nanoseconds since an arbitrary origin; survives changes of the wall clock. */
  long nanos();

  /** Wall clock time, for people and for certificates only: it may jump. */
  Instant wall();
}
