package org.diapason.sip.dialog;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.DigitCarrier;
import org.diapason.core.media.Description;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Line;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;
import org.diapason.sip.message.Parties;
import org.diapason.sip.message.Reasons;
import org.diapason.sip.message.Requests;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;

/** One dialog of a call, early or confirmed: what goes on within it. Confined to the signalling thread. */
final class Session {

  private final CallId call;
  private final Line line;
  private final Dialog dialog;
  private final Stage stage;
  private final boolean keep;
  private final SessionTimer timer;
  private final OurOffers ourOffers;
  private final TheirOffers theirOffers;
  private final OurRefer ourRefer;
  private final TheirRefer theirRefer;
  private final InTurn inTurn;
  private final TheirKeySubscription keyPresses;
  private Consumer<Incoming> pracks = this::unexpected;
  private Optional<Request> ack = Optional.empty();
  private Optional<Description> described = Optional.empty();
  private Optional<Address> party = Optional.empty();
  private Optional<KnownSources.Grant> grant = Optional.empty();
  private boolean updates;
  private boolean answered;
  private boolean over;

  /**
   * @param keep whether requests go to the dialog's first target whatever its route set says
   */
  Session(CallId call, Line line, Dialog dialog, boolean keep, Stage stage) {
    this.call = call;
    this.line = line;
    this.dialog = dialog;
    this.keep = keep;
    this.stage = stage;
    this.timer = new SessionTimer(stage.sender().thread(), this::refresh, this::expired);
    this.ourOffers = new OurOffers(this);
    this.theirOffers = new TheirOffers(this);
    this.ourRefer = new OurRefer(this);
    this.theirRefer = new TheirRefer(this);
    this.inTurn = new InTurn(this);
    this.keyPresses = new TheirKeySubscription(this, inTurn);
    follow();
  }

  CallId call() {
    return call;
  }

  Line line() {
    return line;
  }

  Dialog dialog() {
    return dialog;
  }

  DialogKey key() {
    return dialog.key();
  }

  Stage stage() {
    return stage;
  }

  SessionTimer timer() {
    return timer;
  }

  OurOffers ourOffers() {
    return ourOffers;
  }

  TheirOffers theirOffers() {
    return theirOffers;
  }

  OurRefer ourRefer() {
    return ourRefer;
  }

  TheirRefer theirRefer() {
    return theirRefer;
  }

  /** Whether the INVITE had its 2xx, from whichever side. */
  boolean answered() {
    return answered;
  }

  /** The INVITE has its 2xx. */
  void answer() {
    answered = true;
  }

  Optional<Description> described() {
    return described;
  }

  /** Remembers what we last said of our media: a refresh by re-INVITE says it again. */
  void described(Description ours) {
    described = Optional.of(ours);
  }

  /** Whether the far side takes UPDATE. */
  boolean updates() {
    return updates;
  }

  void tell(CallInput input) {
    if (!over) {
      stage.tell(call, input);
    }
  }

  /** Takes PRACKs while a provisional response of ours waits for one. */
  void expectPracks(Consumer<Incoming> taker) {
    pracks = taker;
  }

  /** Notes what a message of the far side says of itself: abilities, place. */
  void heed(Message message) {
    updates = updates || Headers.lists(message, "Allow", Request.UPDATE);
    dialog.refresh(message);
    follow();
  }

  /** The dialog is settled by a 2xx of the far side. */
  void confirmed(Response accepted) {
    answer();
    dialog.confirm(accepted);
    heed(accepted);
    timer.restart(SessionInterval.agreed(accepted));
  }

  /** Sends a request in the dialog. */
  Attempt send(Request request, Consumer<Reply> replies) {
    request.setHeader(line.contact(stage.sender().wire(), dialog.target()));
    return Attempt.to(dialog.target(), stage.sender(), line.trust(),
        isOfOurServers() ? line.credentials() : Credentials.none(), dialog::nextSequence, request, replies);
  }

  /** Whether the next request goes to a server of the line: no other one's challenge is answered, or sees an answer. */
  private boolean isOfOurServers() {
    return line.serves(dialog.target().host());
  }

  /** Sends the ACK to a 2xx, and keeps it: the 2xx may come again. */
  void acknowledge(Request invite, Response accepted, Optional<Description> answer) {
    Request fresh = dialog.acknowledge(invite, accepted, isOfOurServers());
    answer.ifPresent(description -> {
      Bodies.describe(fresh, description);
      described(description);
    });
    ack = Optional.of(fresh);
    stage.sender().acknowledge(fresh, dialog.target(), line.trust());
  }

  /** Sends the ACK to a 2xx of a branch that lost; not kept. */
  void acknowledgeOnly(Request invite, Response accepted) {
    dialog.confirm(accepted);
    stage.sender().acknowledge(dialog.acknowledge(invite, accepted, isOfOurServers()), dialog.target(), line.trust());
  }

  /** Ends a branch that lost. */
  void leave() {
    send(dialog.request(Request.BYE), reply -> { });
    release();
  }

  /** A 2xx came again. */
  void repeated(Response accepted) {
    long sequence = ((CSeqHeader) accepted.getHeader(CSeqHeader.NAME)).getSeqNumber();
    ack.filter(sent -> ((CSeqHeader) sent.getHeader(CSeqHeader.NAME)).getSeqNumber() == sequence)
        .ifPresent(sent -> stage.sender().acknowledge(sent, dialog.target(), line.trust()));
  }

  void bye() {
    if (over) {
      return;
    }
    send(dialog.request(Request.BYE), reply -> {
      if (!(reply instanceof Reply.Provisional)) {
        stage.tell(call, new CallInput.Released());
      }
    });
    end();
  }

  /** Sends a digit after those sent before. */
  void digit(char digit, DigitCarrier carrier) {
    switch (carrier) {
      case INFO_RELAY -> info(request -> Bodies.relay(request, digit));
      case INFO_DTMF -> info(request -> Bodies.digit(request, digit));
      case KPML -> keyPresses.pressed(digit);
    }
  }

  private void info(Consumer<Request> body) {
    inTurn.send(() -> {
      Request info = dialog.request(Request.INFO);
      body.accept(info);
      return info;
    }, reply -> { });
  }

  /** Takes a request of the far side within the dialog. */
  void request(Incoming incoming) {
    if (incoming.method().equals(Request.ACK)) {
      theirOffers.acknowledged(incoming);
      return;
    }
    if (!dialog.advances(incoming.request())) {
      incoming.answer(Response.SERVER_INTERNAL_ERROR, key().localTag());
      return;
    }
    switch (incoming.method()) {
      case Request.BYE -> hungUp(incoming);
      case Request.INVITE -> {
        partyMayHaveChanged(incoming);
        theirOffers.invited(incoming);
      }
      case Request.UPDATE -> {
        partyMayHaveChanged(incoming);
        theirOffers.updated(incoming);
      }
      case Request.PRACK -> pracks.accept(incoming);
      case Request.INFO -> info(incoming);
      case Request.REFER -> theirRefer.requested(incoming);
      case Request.NOTIFY -> notified(incoming);
      case Request.SUBSCRIBE -> keyPresses.subscribed(incoming);
      case Request.OPTIONS -> {
        Response response = incoming.response(Response.OK, key().localTag());
        line.tellAbilities(response);
        incoming.send(response);
      }
      default -> refuseMethod(incoming);
    }
  }

  void refuseMethod(Incoming incoming) {
    Response response = incoming.response(Response.METHOD_NOT_ALLOWED, key().localTag());
    Headers.set(response, "Allow", Requests.ALLOW);
    incoming.send(response);
  }

  /** The far side is gone without a word, or did not follow the rules: end the dialog. */
  void giveUp() {
    if (over) {
      return;
    }
    send(dialog.request(Request.BYE), reply -> { });
    stage.tell(call, new CallInput.RemoteHangUp());
    end();
  }

  /** Forgets the dialog. */
  void end() {
    release();
    stage.table().leg(call).flatMap(Leg::session).filter(counting -> counting == this)
        .ifPresent(counting -> stage.table().remove(call));
  }

  private void hungUp(Incoming bye) {
    bye.answer(Response.OK, key().localTag());
    tell(new CallInput.RemoteHangUp(Reasons.network(bye.request())));
    end();
  }

  private void info(Incoming incoming) {
    Optional<Character> digit = Bodies.digit(incoming.request());
    boolean empty = incoming.request().getRawContent() == null;
    incoming.answer(digit.isPresent() || empty ? Response.OK : Response.UNSUPPORTED_MEDIA_TYPE, key().localTag());
    digit.ifPresent(pressed -> tell(new CallInput.DigitReceived(pressed)));
  }

  private void notified(Incoming notify) {
    switch (Marked.of(notify.request(), "Event").map(Marked::token).orElse("")) {
      case "refer" -> ourRefer.notified(notify);
      case "talk" -> asked(notify, new CallInput.TalkAsked());
      case "hold" -> asked(notify, new CallInput.HoldAsked());
      default -> notify.answer(Response.BAD_EVENT, key().localTag());
    }
  }

  /** Only the own servers may work the phone. */
  private void asked(Incoming notify, CallInput wish) {
    boolean allowed = stage.side().trusts(line, notify.source().host());
    notify.answer(allowed ? Response.OK : Response.FORBIDDEN, key().localTag());
    if (allowed) {
      tell(wish);
    }
  }

  private void unexpected(Incoming prack) {
    prack.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, key().localTag());
  }

  private void partyMayHaveChanged(Incoming incoming) {
    if (!line.serves(incoming.source().host())) {
      return;
    }
    Optional<Address> now = Parties.asserted(incoming.request());
    if (now.isPresent() && !now.equals(party)) {
      party = now;
      tell(new CallInput.PartyChanged(now.get()));
    }
  }

  private void follow() {
    if (!keep) {
      stage.side().locate(line, dialog.nextHop(), dialog.target(), this::moveTo);
    }
  }

  private void moveTo(Target target) {
    if (over || target.equals(dialog.target()) && grant.isPresent()) {
      return;
    }
    dialog.moveTo(target);
    grant.ifPresent(KnownSources.Grant::close);
    grant = Optional.of(stage.side().admit(target));
  }

  /** Whether a request may come from there: the far end, or the line's servers. */
  boolean trusts(InetAddress source) {
    return dialog.target().host().equals(source) || stage.side().trusts(line, source);
  }

  private void release() {
    over = true;
    timer.stop();
    theirOffers.end();
    ourRefer.end();
    theirRefer.end();
    keyPresses.end();
    inTurn.end();
    grant.ifPresent(KnownSources.Grant::close);
    stage.table().remove(this);
  }

  private void refresh() {
    if (!over) {
      ourOffers.refresh();
    }
  }

  private void expired() {
    giveUp();
  }
}
