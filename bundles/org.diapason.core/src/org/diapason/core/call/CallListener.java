package org.diapason.core.call;

/** Takes what the {@link CallSignalling} port has to tell; callable from any thread, returns at once. */
public interface CallListener {

  /**
   * A new call.
   *
   * @return false when it has to be refused with 503 because too much is going on
   */
  boolean incoming(IncomingCall call);

  void call(CallId call, CallInput input);
}
