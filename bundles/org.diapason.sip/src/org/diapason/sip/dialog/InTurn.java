package org.diapason.sip.dialog;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sip.message.Request;
import org.diapason.sip.transaction.Reply;

/**
 * Requests within a dialog whose order counts, each after the answer to the one before: one that is overtaken, since its first
 * datagram was lost, would be refused (RFC 3261 §12.2.2). Confined to the signalling thread.
 */
final class InTurn {

  private static final int MOST_WAITING = 64;

  private final Session session;
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private boolean busy;

  private record Turn(Supplier<Request> request, Consumer<Reply> answered) {
  }

  InTurn(Session session) {
    this.session = session;
  }

  /**
   * Sends a request as soon as it is its turn; what is too much is dropped.
   *
   * @param request makes it when it is sent, since that is when it is numbered
   * @param answered told of its final answer
   */
  void send(Supplier<Request> request, Consumer<Reply> answered) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(new Turn(request, answered));
      next();
    }
  }

  void end() {
    waiting.clear();
  }

  private void next() {
    if (busy || waiting.isEmpty()) {
      return;
    }
    busy = true;
    Turn turn = waiting.remove();
    session.send(turn.request().get(), reply -> {
      if (!(reply instanceof Reply.Provisional)) {
        busy = false;
        turn.answered().accept(reply);
        next();
      }
    });
  }
}
