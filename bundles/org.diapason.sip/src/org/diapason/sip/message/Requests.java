package org.diapason.sip.message;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import org.diapason.core.address.Address;

/** Makes requests, all but Via and Contact, which depend on the way. */
public final class Requests {

  /** What we understand. */
  public static final List<String> ALLOW =
      List.of("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "PRACK", "UPDATE", "INFO", "REFER", "NOTIFY");
  public static final List<String> SUPPORTED = List.of("100rel", "timer", "replaces", "norefersub");
  private static final String PRODUCT = "Diapason";

  private Requests() {
  }

  /**
   * One end of a request as header value.
   *
   * @param tag empty for none
   */
  public static String party(Address address, String tag) {
    return Headers.address(address.displayName(), Headers.uri(address.uri())) + (tag.isEmpty() ? "" : ";tag=" + tag);
  }

  /**
   * @param from header value with tag
   * @param to header value, with tag inside of a dialog
   * @param routes values of Route headers
   */
  public static Request make(String method, URI uri, String callId, int sequence, String from, String to,
      List<String> routes) {
    SIPRequest request = new SIPRequest();
    Headers.made(() -> {
      request.setMethod(method);
      request.setRequestURI((URI) uri.clone());
      return request;
    });
    routes.forEach(route -> request.addHeader(Headers.of(RouteHeader.NAME, route)));
    Headers.set(request, MaxForwardsHeader.NAME, "70");
    Headers.set(request, FromHeader.NAME, from);
    Headers.set(request, ToHeader.NAME, to);
    Headers.set(request, CallIdHeader.NAME, callId);
    Headers.set(request, CSeqHeader.NAME, sequence + " " + method);
    Headers.set(request, "User-Agent", PRODUCT);
    return request;
  }

  /** Says what we understand. */
  public static void tellAbilities(Message message) {
    Headers.set(message, "Allow", ALLOW);
    Headers.set(message, "Supported", SUPPORTED);
  }
}
