package org.diapason.media.device.pulse;

/** Numbers of the C interface (pulse/def.h, pulse/sample.h), as far as used. */
final class PulseCode {
  static final int CONTEXT_NO_AUTOSPAWN = 1;
  static final int CONTEXT_READY = 4;
  static final int CONTEXT_FAILED = 5;
  static final int CONTEXT_TERMINATED = 6;

  static final int STREAM_READY = 2;
  static final int STREAM_FAILED = 3;
  static final int STREAM_TERMINATED = 4;
  static final int STREAM_INTERPOLATE_TIMING = 0x0002;
  static final int STREAM_AUTO_TIMING_UPDATE = 0x0008;
  static final int STREAM_DONT_MOVE = 0x0200;
  static final int STREAM_ADJUST_LATENCY = 0x2000;

  static final int WATCH_SINKS_SOURCES_SERVER = 0x0001 | 0x0002 | 0x0080;
  static final int SAMPLE_S16LE = 3;
  static final int NO_INDEX = -1;

  static final int ERROR_NO_ENTITY = 5;
  static final int ERROR_CONNECTION_TERMINATED = 11;
  static final int ERROR_KILLED = 12;
  static final int ERROR_BUSY = 26;

  private PulseCode() {}
}
