package org.diapason.sip.pager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.message.Request;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.line.Failures;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Requests;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Reply;
import org.diapason.sip.transaction.Sender;

/** Sends texts. {@link #send} hops to the signalling thread, the rest is confined to it. */
public final class Pager {

  private final Sender sender;
  private final Side side;
  private final List<Page> pages = new ArrayList<>();

  /**
   * @param side finds the way to whom a text is for
   */
  public Pager(Sender sender, Side side) {
    this.sender = sender;
    this.side = side;
  }

  /** As {@link org.diapason.core.message.Messages#send}. */
  public void send(Account account, Address to, String text, Consumer<Optional<Problem>> told) {
    sender.thread().execute(() -> side.find(account, to, way -> {
      switch (way) {
        case Way.None none -> told.accept(Optional.of(none.problem()));
        case Way.Found found -> new Page(found, to, text, told).begin();
      }
    }));
  }

  /** What is under way now, by name. */
  public List<String> holdings() {
    sender.thread().assertCurrent();
    return pages.stream().map(page -> "text of " + page.way.line().identity()).toList();
  }

  /** One text on its way. */
  private final class Page {

    private final Way.Found way;
    private final Address to;
    private final String text;
    private final Consumer<Optional<Problem>> told;
    private int sequence;
    private Optional<Attempt> attempt = Optional.empty();

    Page(Way.Found way, Address to, String text, Consumer<Optional<Problem>> told) {
      this.way = way;
      this.to = to;
      this.text = text;
      this.told = told;
    }

    void begin() {
      pages.add(this);
      Line line = way.line();
      Request request = Requests.make(Request.MESSAGE, way.request(),
          sender.tokens().fresh() + sender.tokens().fresh(), ++sequence,
          Requests.party(line.identity(), sender.tokens().fresh()), Requests.party(to, ""), line.loose());
      Bodies.put(request, "text", "plain;charset=UTF-8", text);
      // RFC 3428 §4: without Contact, it makes no dialog.
      attempt = Optional.of(Attempt.over(way.route(), way.route().flow().orElseThrow(), sender, line.trust(),
          line.credentials(), () -> ++sequence, request, (copy, target) -> { }, this::replied));
    }

    private void replied(Reply reply) {
      switch (reply) {
        case Reply.Provisional _ -> { }
        case Reply.Final last when last.success() -> end(Optional.empty());
        case Reply.Final last ->
            end(Optional.of(Problem.of(ProblemCode.MESSAGE_NOT_SENT, to.shown(), last.status())));
        case Reply.Failed failed -> end(Optional.of(
            Failures.problem(failed, attempt.orElseThrow().target(), way.line().identity().host())));
      }
    }

    private void end(Optional<Problem> problem) {
      pages.remove(this);
      told.accept(problem);
    }
  }
}
