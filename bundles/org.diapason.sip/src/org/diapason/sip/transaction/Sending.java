package org.diapason.sip.transaction;

import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import org.diapason.sip.route.Target;

/** A request under way in one client transaction. Confined to the signalling thread but for its beginning. */
public final class Sending {

  private final Request request;
  private final Target target;
  private final Trust trust;
  private final Consumer<Reply> replies;
  private volatile ClientTransaction transaction;
  private volatile Target way;
  private boolean over;

  Sending(Request request, Target target, Trust trust, Consumer<Reply> replies) {
    this.request = request;
    this.target = target;
    this.trust = trust;
    this.replies = replies;
  }

  public Request request() {
    return request;
  }

  Target target() {
    return target;
  }

  Trust trust() {
    return trust;
  }

  void begun(ClientTransaction begun) {
    transaction = begun;
  }

  /** It was written: to the target, or over TCP to its host because it is large. */
  void sent(Target to) {
    way = to;
  }

  /** Whether it was written to that target, and the answer can come from nowhere else. */
  boolean wentTo(Target one) {
    return one.equals(way);
  }

  ClientTransaction transaction() {
    return transaction;
  }

  boolean isOver() {
    return over;
  }

  /** Passes a reply on; nothing comes after the last one. */
  void reply(Reply reply) {
    if (over) {
      return;
    }
    over = !(reply instanceof Reply.Provisional);
    replies.accept(reply);
  }
}
