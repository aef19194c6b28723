package org.diapason.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.HopImpl;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;
import org.diapason.sip.route.Target;

/** Sends each request where its sender has decided, and nowhere else: the library looks up no name. */
final class TargetRouter implements Router {

  /** Notes the decision in the request itself; copies of the request keep it. */
  static void decide(Request request, Target target) {
    ((SIPMessage) request).setApplicationData(target);
  }

  static Optional<Target> decision(Request request) {
    return ((SIPMessage) request).getApplicationData() instanceof Target target
        ? Optional.of(target)
        : Optional.empty();
  }

  @Override
  public Hop getNextHop(Request request) throws SipException {
    Target target = decision(request).orElseThrow(() -> new SipException("No target: " + request.getMethod()));
    return new HopImpl(target.host().getHostAddress(), target.port(), target.transport().name());
  }

  @Override
  public ListIterator<Hop> getNextHops(Request request) {
    try {
      return List.of(getNextHop(request)).listIterator();
    } catch (SipException none) {
      return List.<Hop>of().listIterator();
    }
  }

  @Override
  public Hop getOutboundProxy() {
    return null;
  }
}
