package org.diapason.sip.phone;

import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.call.SignallingProvider;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.JndiDns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes the SIP side of phones. */
@Component
public final class SipSignallingProvider implements SignallingProvider {

  private final DnsRecords dns;

  /** With the DNS servers of the system. */
  @Activate
  public SipSignallingProvider() {
    this(new JndiDns());
  }

  public SipSignallingProvider(DnsRecords dns) {
    this.dns = dns;
  }

  @Override
  public Signalling open(SignallingContext context) {
    return new PhoneSignalling(context, dns);
  }
}
