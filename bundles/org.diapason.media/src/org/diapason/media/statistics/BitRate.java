package org.diapason.media.statistics;

/** Bit rate over the last second, in steps of 100 ms. Not thread-safe. */
final class BitRate {
  private static final int BUCKETS = 11;
  private static final long BUCKET_NANOS = 100_000_000;

  private final long[] bytes = new long[BUCKETS];
  private long newest = Long.MIN_VALUE;
  private long oldest;

  void add(int length, long nowNanos) {
    advance(nowNanos);
    bytes[Math.floorMod(newest, BUCKETS)] += length;
  }

  /** kbit/s of whole steps, -1 before the first 200 ms are over. */
  double kbits(long nowNanos) {
    if (newest == Long.MIN_VALUE) {
      return -1;
    }
    advance(nowNanos);
    long whole = Math.min(BUCKETS - 1, newest - oldest);
    if (whole < 2) {
      return -1;
    }
    long sum = -bytes[Math.floorMod(newest, BUCKETS)];
    for (long bucket : bytes) {
      sum += bucket;
    }
    return sum * 8 / (whole * BUCKET_NANOS / 1e9) / 1_000;
  }

  private void advance(long nowNanos) {
    long bucket = Math.floorDiv(nowNanos, BUCKET_NANOS);
    if (newest == Long.MIN_VALUE) {
      newest = bucket;
      oldest = bucket;
    }
    for (long next = Math.max(newest + 1, bucket - BUCKETS + 1); next <= bucket; next++) {
      bytes[Math.floorMod(next, BUCKETS)] = 0;
    }
    newest = Math.max(newest, bucket);
  }
}
