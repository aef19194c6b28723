package org.diapason.media.device.jitsi;

/** Takes single samples on an audio thread; must not block, lock, allocate, log or throw. */
@FunctionalInterface
interface SampleSink {
  void accept(short sample);
}
