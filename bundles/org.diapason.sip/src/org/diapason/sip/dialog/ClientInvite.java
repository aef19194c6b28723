package org.diapason.sip.dialog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Introduction;
import org.diapason.core.media.Description;
import org.diapason.core.problem.Problem;
import org.diapason.sip.line.Failures;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Completions;
import org.diapason.sip.message.DisplayName;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Reasons;
import org.diapason.sip.message.Requests;
import org.diapason.sip.refer.Redirection;
import org.diapason.sip.refer.ReplacesHeader;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call that we make: its INVITE with all the branches that it may fork into. Confined to the signalling thread. */
final class ClientInvite implements Leg {

  private static final int INTERVAL_TOO_SMALL = 422;
  private static final Logger LOG = LoggerFactory.getLogger(ClientInvite.class);

  private final CallId call;
  private final Way.Found way;
  private final Address to;
  private final Introduction introduction;
  private final Stage stage;
  private final String callId;
  private final String localTag;
  private final Map<String, Session> branches = new HashMap<>();
  private final Map<String, ReliableAnswers> reliable = new HashMap<>();
  private final Set<Session> left = new HashSet<>();
  private final Cancelling cancelling;
  private Optional<Description> offer = Optional.empty();
  private Optional<Attempt> attempt = Optional.empty();
  private Optional<Session> winner = Optional.empty();
  private Optional<Response> accepted = Optional.empty();
  private boolean over;
  private int sequence;
  private int interval = SessionInterval.WANTED;

  ClientInvite(CallId call, Way.Found way, Address to, Introduction introduction, Stage stage) {
    this.call = call;
    this.way = way;
    this.to = to;
    this.introduction = introduction;
    this.stage = stage;
    this.callId = stage.sender().tokens().fresh() + stage.sender().tokens().fresh();
    this.localTag = stage.sender().tokens().fresh();
    this.cancelling = new Cancelling(stage.sender().thread(), this::released);
  }

  @Override
  public Optional<Session> session() {
    return winner;
  }

  @Override
  public void invite(Description offered) {
    if (offer.isPresent()) {
      return;
    }
    offer = Optional.of(offered);
    LOG.info("INVITE of ours: call={} sip={}", call, callId);
    stage.table().add(new Table.InviteKey(callId, localTag), this);
    send();
  }

  @Override
  public void cancel() {
    if (attempt.isEmpty()) {
      released();
    } else if (winner.isEmpty()) {
      cancelling.begin(attempt.get());
    }
  }

  @Override
  public boolean acknowledge(Optional<Description> answer) {
    if (winner.isEmpty() || accepted.isEmpty()) {
      return false;
    }
    winner.get().acknowledge(attempt.orElseThrow().request(), accepted.get(), answer);
    accepted = Optional.empty();
    return true;
  }

  /** A 2xx without a waiting transaction: the same again, or that of another branch. */
  void late(Response response) {
    if (response.getStatusCode() / 100 == 2 && attempt.isPresent()) {
      success(response);
    }
  }

  /** Whether a response answers this INVITE, not a later one of the dialog. */
  boolean isOf(Response response) {
    CSeqHeader number = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    return attempt.isPresent() && number.getMethod().equals(Request.INVITE) && number.getSeqNumber() == sequence;
  }

  Collection<Session> branches() {
    return List.copyOf(branches.values());
  }

  private void send() {
    Line line = way.line();
    Request request = Requests.make(Request.INVITE, way.request(), callId, ++sequence,
        Requests.party(line.identity(), localTag), Requests.party(to, ""), line.loose());
    line.tellAbilities(request);
    introduce(request);
    SessionInterval.ask(request, interval, Optional.empty());
    Bodies.describe(request, offer.orElseThrow());
    attempt = Optional.of(Attempt.over(way.route(), way.route().flow().orElseThrow(), stage.sender(), line.trust(),
        line.credentials(), () -> ++sequence, request,
        (copy, target) -> copy.setHeader(line.contact(stage.sender().wire(), target)), this::reply));
  }

  private void introduce(Request request) {
    introduction.replaces().ifPresent(other -> {
      Headers.set(request, ReplacesHeader.NAME, ReplacesHeader.write(other));
      Headers.set(request, "Require", "replaces");
    });
    introduction.completion().ifPresent(turn -> Completions.mark((SipURI) request.getRequestURI(), turn.mode()));
    introduction.referredBy().ifPresent(by -> Headers.set(request, "Referred-By", Requests.party(by, "")));
  }

  private void reply(Reply reply) {
    switch (reply) {
      case Reply.Provisional provisional -> provisional(provisional.response());
      case Reply.Final last when last.success() -> success(last.response());
      case Reply.Final last -> refused(last);
      case Reply.Failed failed -> failed(failed);
    }
  }

  private void provisional(Response response) {
    cancelling.mayBeSent();
    String tag = remoteTag(response);
    if (response.getStatusCode() == Response.TRYING || winner.isPresent()) {
      return;
    }
    boolean isReliable = Headers.lists(response, "Require", "100rel") && !tag.isEmpty();
    if (tag.isEmpty()) {
      progress(response, false);
      return;
    }
    Session branch = branch(response);
    branch.heed(response);
    if (!isReliable) {
      progress(response, false);
    } else if (reliable.computeIfAbsent(tag, first -> new ReliableAnswers(branch)).takes(response)) {
      progress(response, true);
    }
  }

  private void progress(Response response, boolean isReliable) {
    if (!cancelling.wanted()) {
      stage.tell(call, new CallInput.Progress(response.getStatusCode(), Bodies.description(response), isReliable));
    }
  }

  private void success(Response response) {
    Session branch = branch(response);
    if (over) {
      lost(branch, response);
    } else if (winner.isEmpty()) {
      winner = Optional.of(branch);
      accepted = Optional.of(response);
      cancelling.end();
      stage.table().removeLater(new Table.InviteKey(callId, localTag), this);
      branch.confirmed(response);
      offer.ifPresent(branch::described);
      branches.values().stream().filter(other -> other != branch).forEach(other -> stage.table().remove(other));
      stage.tell(call, new CallInput.Answered(Bodies.description(response)));
    } else if (winner.get() == branch) {
      branch.repeated(response);
    } else {
      lost(branch, response);
    }
  }

  /**
   * Another branch has answered, too, or one does after we gave up or were refused: it is taken and left at once (RFC
   * 3261 §13.2.2.4).
   */
  private void lost(Session branch, Response response) {
    branch.acknowledgeOnly(attempt.orElseThrow().request(), response);
    if (left.add(branch)) {
      branch.leave();
    }
  }

  private void refused(Reply.Final last) {
    if (winner.isPresent()) {
      return;
    }
    if (cancelling.wanted()) {
      released();
      return;
    }
    Optional<Integer> longer = last.status() == INTERVAL_TOO_SMALL
        ? SessionInterval.tooSmall(last.response(), interval) : Optional.empty();
    if (longer.isPresent()) {
      interval = longer.get();
      send();
      return;
    }
    over();
    stage.tell(call, outcome(last.response()));
  }

  private CallInput outcome(Response response) {
    int status = response.getStatusCode();
    List<Address> targets = status / 100 == 3
        ? Redirection.targets(response, way.line().identity().host()) : List.of();
    return targets.isEmpty()
        ? new CallInput.Refused(status, reason(response), Completions.offered(response), Reasons.network(response))
        : new CallInput.Redirected(status, reason(response), targets);
  }

  private void failed(Reply.Failed failure) {
    if (winner.isPresent()) {
      return;
    }
    if (cancelling.wanted()) {
      released();
      return;
    }
    over();
    Problem problem = Failures.problem(failure, attempt.orElseThrow().target(), way.line().trust().domain());
    stage.tell(call, new CallInput.Unreachable(problem.about(call)));
  }

  private void released() {
    over();
    stage.tell(call, new CallInput.Released());
  }

  private void over() {
    over = true;
    cancelling.end();
    branches.values().forEach(Session::end);
    stage.table().remove(call);
    stage.table().removeLater(new Table.InviteKey(callId, localTag), this);
  }

  private Session branch(Response response) {
    return branches.computeIfAbsent(remoteTag(response), tag -> {
      Attempt used = attempt.orElseThrow();
      Session session = new Session(call, way.line(), Dialog.asClient(used.request(), response, used.target()),
          way.keep(), stage);
      stage.table().add(session);
      return session;
    });
  }

  private static String remoteTag(Response response) {
    String tag = ((ToHeader) response.getHeader(ToHeader.NAME)).getTag();
    return tag == null ? "" : tag;
  }

  private static String reason(Response response) {
    return DisplayName.clean(response.getReasonPhrase());
  }
}
