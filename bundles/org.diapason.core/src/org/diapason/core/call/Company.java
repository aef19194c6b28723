package org.diapason.core.call;

import java.util.Optional;

/** What a conference has to say about the calls in it, which are one voice. Asked and told on {@code call-control} only. */
public interface Company {

  /** Each call stands for itself. */
  Company NONE = new Company() {
    @Override
    public boolean together(CallId one, CallId other) {
      return false;
    }

    @Override
    public boolean waits(CallId call) {
      return false;
    }

    @Override
    public boolean hold(CallId call) {
      return false;
    }

    @Override
    public boolean resume(CallId call) {
      return false;
    }

    @Override
    public boolean makeRoom(CallId call) {
      return false;
    }

    @Override
    public boolean record(CallId call, boolean on) {
      return false;
    }

    @Override
    public boolean pauseRecording(CallId call, boolean paused) {
      return false;
    }

    @Override
    public Optional<RecordingState> recording(CallId call) {
      return Optional.empty();
    }

    @Override
    public void invites(CallId asker, CallId fresh) {
      // Nobody minds
    }

    @Override
    public void succeeds(CallId old, CallId fresh) {
      // Nobody minds
    }

    @Override
    public void changed(CallView call) {
      // Nobody minds
    }
  };

  /** Whether both may be active at the same time. */
  boolean together(CallId one, CallId other);

  /** Whether a call goes on hold by itself when its far side answers, so that nothing else has to. */
  boolean waits(CallId call);

  /** The person here wants a call on hold; false: the call is to see to it. */
  boolean hold(CallId call);

  /** The person here wants a call back; false: the call is to see to it. */
  boolean resume(CallId call);

  /** Another call is the active one now; false: the call has to be put on hold. */
  boolean makeRoom(CallId call);

  /** A call shall be recorded, or no longer, which then is all of it; false: the call is to see to it. */
  boolean record(CallId call, boolean on);

  /** What is said in a call shall be left out, or no longer; false: the call is to see to it. */
  boolean pauseRecording(CallId call, boolean paused);

  /** Whether what is said in a call is recorded as part of the whole; empty: the call knows. */
  Optional<RecordingState> recording(CallId call);

  /** A call is about to be dialled because the far side of another one asked for it (RFC 3515). */
  void invites(CallId asker, CallId fresh);

  /** An answered call takes the place of another one, which is about to end (RFC 3891). */
  void succeeds(CallId old, CallId fresh);

  /** How a call is now; before anybody else is told. */
  void changed(CallView call);
}
