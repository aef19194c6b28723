package org.diapason.sip.transaction;

import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.sip.route.Target;

/** Port to whoever takes what comes in. */
public interface Receiver {

  /** Whether a request deserves any answer. Asked on the library's threads: quick and thread-safe. */
  boolean admits(Request request, Target source);

  /** On the signalling thread. */
  void request(Incoming incoming);

  /**
   * A response without a waiting transaction, on the signalling thread: a repeated 2xx, or one of another branch of a
   * fork.
   */
  void stray(Response response);
}
