package org.diapason.sip.stack;

import javax.sip.ClientTransaction;
import org.diapason.sip.route.Target;

/**
 * Told how a request fares until it is on the wire; responses come to the node's listener. Called on sending threads.
 */
public interface SendListener {

  /**
   * Before the first byte is sent, so before any response. Called again when the request falls back to UDP: then the
   * earlier transaction is void.
   */
  default void created(ClientTransaction transaction) { }

  /** @param target where it went, which may be another transport than asked for (RFC 3261 §18.1.1) */
  default void sent(Target target) { }

  /** It never left. The transaction, if there was one, is void. */
  default void failed(SendFailure failure) { }

  /** For requests whose fate shows in responses alone. */
  static SendListener none() {
    return new SendListener() { };
  }
}
