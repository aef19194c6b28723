package org.diapason.media.engine;

import java.util.HashMap;
import java.util.Map;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.path.PathEvent;

/**
 * Tells people about devices that do not serve, each problem once: without a sound server it is one and the same for
 * microphone, speaker and ringer. Thread-safe.
 */
final class DeviceProblems {
  private final Events events;
  private final Map<String, Problem> present = new HashMap<>();

  DeviceProblems(Events events) {
    this.events = events;
  }

  /** @param place the path it happened to */
  void take(String place, PathEvent event) {
    String key = place + event.direction();
    switch (event) {
      case PathEvent.DeviceInUse _ -> forget(key);
      case PathEvent.Returned _ -> forget(key);
      case PathEvent.FellBack fell -> tell(key, problem(fell.problem(), fell.wanted().toString()));
    }
  }

  private synchronized void forget(String key) {
    present.remove(key);
  }

  private void tell(String key, Problem problem) {
    boolean known;
    synchronized (this) {
      known = present.containsValue(problem);
      present.put(key, problem);
    }
    if (!known) {
      events.publish(new ProblemRaised(problem));
    }
  }

  static Problem problem(DeviceProblem problem, String wanted) {
    return switch (problem) {
      case DeviceProblem.LibraryMissing _ -> Problem.of(ProblemCode.SOUND_SYSTEM_MISSING);
      case DeviceProblem.NoSoundServer _ -> Problem.of(ProblemCode.SOUND_SYSTEM_MISSING);
      case DeviceProblem.NoSuchDevice none -> Problem.of(ProblemCode.DEVICE_MISSING, none.device());
      case DeviceProblem.DeviceLost lost -> Problem.of(ProblemCode.DEVICE_MISSING, lost.device());
      case DeviceProblem.DeviceBusy busy -> Problem.of(ProblemCode.DEVICE_FAILED, busy.device(), "busy");
      case DeviceProblem.DeviceStalled stalled ->
          Problem.of(ProblemCode.DEVICE_FAILED, stalled.device(), stalled.millis() + " ms");
      case DeviceProblem.DeviceRefused refused ->
          Problem.of(ProblemCode.DEVICE_FAILED, refused.device(), refused.cause());
      case DeviceProblem.FileUnusable file ->
          Problem.of(ProblemCode.SOUND_FILE_UNUSABLE, file.file(), file.cause());
      case null -> Problem.of(ProblemCode.DEVICE_MISSING, wanted);
    };
  }
}
