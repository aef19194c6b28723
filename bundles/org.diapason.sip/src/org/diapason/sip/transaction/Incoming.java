package org.diapason.sip.transaction;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sip.ServerTransaction;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;
import org.diapason.sip.stack.SipNode;

/** A request that came in, and the way to answer it. */
public final class Incoming {

  private final Request request;
  private final Optional<ServerTransaction> transaction;
  private final Target source;
  private final Supplier<SipNode> node;

  /**
   * @param transaction empty for ACK
   */
  Incoming(Request request, Optional<ServerTransaction> transaction, Supplier<SipNode> node) {
    this.request = request;
    this.transaction = transaction;
    this.source = source(request);
    this.node = node;
  }

  public Request request() {
    return request;
  }

  public String method() {
    return request.getMethod();
  }

  public String callId() {
    return ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
  }

  public String fromTag() {
    String tag = ((FromHeader) request.getHeader(FromHeader.NAME)).getTag();
    return tag == null ? "" : tag;
  }

  /** Empty text when there is none: a request outside of any dialog. */
  public String toTag() {
    String tag = ((ToHeader) request.getHeader(ToHeader.NAME)).getTag();
    return tag == null ? "" : tag;
  }

  public long sequence() {
    return ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  public String branch() {
    String branch = ((ViaHeader) request.getHeader(ViaHeader.NAME)).getBranch();
    return branch == null ? "" : branch;
  }

  /** Where it came from, as the socket knows it. */
  public Target source() {
    return source;
  }

  /** A response to it, not sent yet. */
  public Response response(int status, String toTag) {
    Response response = ((SIPRequest) request).createResponse(status);
    if (toTag().isEmpty() && status > 100) {
      try {
        ((ToHeader) response.getHeader(ToHeader.NAME)).setTag(toTag);
      } catch (ParseException ours) {
        throw new IllegalArgumentException("tag", ours);
      }
    }
    return response;
  }

  /** Sends in the transaction of the request. */
  public void send(Response response) {
    transaction.ifPresent(open -> node.get().respond(open, response));
  }

  /** Sends a 2xx again, outside of the transaction, which ended with the first (RFC 3261 §13.3.1.4). */
  public void repeat(Response response) {
    transaction.ifPresent(open -> node.get().repeat(open, (Response) response.clone()));
  }

  public void answer(int status, String toTag) {
    send(response(status, toTag));
  }

  static Target source(Request request) {
    SIPRequest raw = (SIPRequest) request;
    InetAddress address = raw.getPeerPacketSourceAddress() == null ? raw.getRemoteAddress()
        : raw.getPeerPacketSourceAddress();
    int port = raw.getPeerPacketSourcePort() > 0 ? raw.getPeerPacketSourcePort() : raw.getRemotePort();
    // The library notes the way that it came; its Via says what the sender likes.
    String transport = ((MessageChannel) raw.getMessageChannel()).getTransport().toUpperCase(Locale.ROOT);
    return new Target(Transport.valueOf(transport), new InetSocketAddress(address, port));
  }
}
