package org.diapason.core.call;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.diapason.core.control.CallThread;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.time.Scheduler;

/**
 * Has the speaker's devices used while a call that can be heard is in speaker mode: each call has its mode, and the one that is
 * talked to decides. On {@code call-control} only.
 */
final class SpeakerDesk {

  /** Longer than the busy tone, which is the last that is heard of a call. */
  private static final Duration LAST_TONE = Duration.ofSeconds(4);

  private final CallThread thread;
  private final Scheduler scheduler;
  private final AudioDevices devices;
  private boolean on;
  private boolean quiet;

  SpeakerDesk(CallThread thread, Scheduler scheduler, AudioDevices devices) {
    this.thread = thread;
    this.scheduler = scheduler;
    this.devices = devices;
  }

  void follow(Collection<LiveCall> calls) {
    List<LiveCall> voices = calls.stream().filter(LiveCall::isVoice).toList();
    if (!voices.isEmpty()) {
      quiet = false;
      use(voices.stream().anyMatch(call -> call.speaker));
    } else if (on && !quiet) {
      quiet = true;
      scheduler.schedule(LAST_TONE, () -> thread.post(this::end));
    }
  }

  private void end() {
    if (quiet) {
      use(false);
    }
  }

  private void use(boolean speaker) {
    if (speaker != on) {
      on = speaker;
      devices.speaker(speaker);
    }
  }
}
