package org.diapason.media.device;

/** Takes single samples on an audio thread; must not block, lock, allocate, log or throw. */
@FunctionalInterface
public interface SampleSink {
  void accept(short sample);
}
