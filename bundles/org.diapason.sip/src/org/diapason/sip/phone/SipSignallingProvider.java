package org.diapason.sip.phone;

import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.call.SignallingProvider;
import org.diapason.sip.route.JndiDns;
import org.osgi.service.component.annotations.Component;

/** Makes the SIP side of phones. */
@Component
public final class SipSignallingProvider implements SignallingProvider {

  @Override
  public Signalling open(SignallingContext context) {
    return new PhoneSignalling(context, new JndiDns());
  }
}
