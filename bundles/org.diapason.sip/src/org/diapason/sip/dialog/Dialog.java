package org.diapason.sip.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Replaces;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Parties;
import org.diapason.sip.message.Requests;
import org.diapason.sip.refer.ReferTo;
import org.diapason.sip.route.Target;

/** Our end of a dialog (RFC 3261 §12). Confined to the signalling thread. */
public final class Dialog {

  private final String callId;
  private final String localTag;
  private final String remoteTag;
  private final String localParty;
  private final String remoteParty;
  private List<String> routes;
  private URI remoteTarget;
  private Target target;
  private int localSequence;
  private long remoteSequence;

  private Dialog(Message first, String localTag, String remoteTag, String localParty, String remoteParty,
      List<String> routes, Target target) {
    this.callId = ((CallIdHeader) first.getHeader(CallIdHeader.NAME)).getCallId();
    this.localTag = localTag;
    this.remoteTag = remoteTag;
    this.localParty = localParty;
    this.remoteParty = remoteParty;
    this.routes = routes;
    this.target = target;
  }

  /** Opened by an INVITE or SUBSCRIBE of ours and a response with a To tag. */
  public static Dialog asClient(Request invite, Response response, Target target) {
    FromHeader from = (FromHeader) response.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    List<String> routes = recorded(response);
    Collections.reverse(routes);
    Dialog dialog = new Dialog(response, from.getTag(), to.getTag() == null ? "" : to.getTag(), body(from), body(to),
        routes, target);
    dialog.localSequence = (int) sequence(invite);
    dialog.remoteSequence = -1;
    dialog.remoteTarget = invite.getRequestURI();
    dialog.refresh(response);
    return dialog;
  }

  /** Opened by an INVITE or SUBSCRIBE of the far side and our tag. */
  public static Dialog asServer(Request invite, String localTag, Target source) {
    FromHeader from = (FromHeader) invite.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) invite.getHeader(ToHeader.NAME);
    Dialog dialog = new Dialog(invite, localTag, from.getTag() == null ? "" : from.getTag(),
        body(to) + ";tag=" + localTag, body(from), recorded(invite), source);
    dialog.remoteSequence = sequence(invite);
    dialog.remoteTarget = from.getAddress().getURI();
    dialog.refresh(invite);
    return dialog;
  }

  /**
   * Opened by a SUBSCRIBE of ours and the first NOTIFY (RFC 6665 §4.4.1).
   *
   * @param sequence number of the SUBSCRIBE
   */
  public static Dialog asSubscriber(Request notify, int sequence, Target target) {
    FromHeader from = (FromHeader) notify.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) notify.getHeader(ToHeader.NAME);
    Dialog dialog = new Dialog(notify, to.getTag(), from.getTag() == null ? "" : from.getTag(), body(to), body(from),
        recorded(notify), target);
    dialog.localSequence = sequence;
    dialog.remoteSequence = -1;
    dialog.remoteTarget = from.getAddress().getURI();
    dialog.refresh(notify);
    return dialog;
  }

  public DialogKey key() {
    return new DialogKey(callId, localTag, remoteTag);
  }

  public Target target() {
    return target;
  }

  public void moveTo(Target elsewhere) {
    target = elsewhere;
  }

  /** Where the next request goes: first of the route set, else the remote target (RFC 3261 §12.2.1.1). */
  public URI nextHop() {
    return routes.isEmpty() ? remoteTarget : ((RecordRouteHeader) Headers.of(RecordRouteHeader.NAME, routes.getFirst()))
        .getAddress().getURI();
  }

  public int nextSequence() {
    return ++localSequence;
  }

  /** A further request of ours. */
  public Request request(String method) {
    return make(method, nextSequence());
  }

  /**
   * ACK to a 2xx: the number and the credentials of its INVITE (RFC 3261 §13.2.2.4).
   *
   * @param trusted whether it goes to a server that may see the credentials
   */
  Request acknowledge(Request invite, Response accepted, boolean trusted) {
    Request ack = make(Request.ACK, (int) sequence(accepted));
    if (trusted) {
      for (String name : List.of("Authorization", "Proxy-Authorization")) {
        Headers.all(invite, name, Header.class).forEach(ack::addHeader);
      }
    }
    return ack;
  }

  /** Takes the far side's Contact of a target refresh (RFC 3261 §12.2). */
  public void refresh(Message message) {
    Headers.all(message, ContactHeader.NAME, ContactHeader.class).stream().findFirst()
        .filter(contact -> !contact.isWildCard())
        .ifPresent(contact -> remoteTarget = contact.getAddress().getURI());
  }

  /** Takes the route set of the 2xx, which may differ from that of an early dialog (RFC 3261 §13.2.2.4). */
  void confirm(Response accepted) {
    routes = recorded(accepted);
    Collections.reverse(routes);
    refresh(accepted);
  }

  /** Whether a request is the next or a later one; never an old one again (RFC 3261 §12.2.2). */
  public boolean advances(Request request) {
    long sequence = sequence(request);
    if (sequence <= remoteSequence) {
      return false;
    }
    remoteSequence = sequence;
    return true;
  }

  /**
   * What makes somebody take our place in this dialog: the far side by its address, which reaches it on any way, and the
   * dialog as the far side names it.
   */
  ReferTo referTo() {
    return new ReferTo(far(), Optional.of(new Replaces(callId, remoteTag, localTag, false)));
  }

  private Address far() {
    return Parties.read(remoteParty).filter(party -> !Parties.isNobody(party))
        .or(() -> Parties.read("<" + remoteTarget + ">")).orElseThrow().withDisplayName("");
  }

  private Request make(String method, int sequence) {
    boolean strict = !routes.isEmpty() && !(nextHop() instanceof SipURI router && router.hasLrParam());
    if (!strict) {
      return Requests.make(method, remoteTarget, callId, sequence, localParty, remoteParty, routes);
    }
    List<String> rest = new ArrayList<>(routes.subList(1, routes.size()));
    rest.add("<" + remoteTarget + ">");
    return Requests.make(method, nextHop(), callId, sequence, localParty, remoteParty, rest);
  }

  private static List<String> recorded(Message message) {
    List<Header> recorded = Headers.all(message, RecordRouteHeader.NAME, Header.class);
    return new ArrayList<>(recorded.stream().map(Dialog::body).toList());
  }

  private static long sequence(Message message) {
    return ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  private static String body(Header header) {
    String line = header.toString();
    return line.substring(line.indexOf(':') + 1).trim();
  }
}
