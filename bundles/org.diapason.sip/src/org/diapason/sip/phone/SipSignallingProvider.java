package org.diapason.sip.phone;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.call.SignallingProvider;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.JndiDns;
import org.diapason.sip.stack.Surroundings;
import org.diapason.sip.trace.TracedMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes the SIP side of phones. */
@Component
public final class SipSignallingProvider implements SignallingProvider {

  private final DnsRecords dns;
  private final Surroundings surroundings;
  private final Set<PhoneSignalling> open = ConcurrentHashMap.newKeySet();

  /** With the DNS servers of the system. */
  @Activate
  public SipSignallingProvider() {
    this(new JndiDns());
  }

  /** With other DNS servers. */
  public SipSignallingProvider(DnsRecords dns) {
    this(dns, Surroundings.system());
  }

  /** On another network, on other threads. */
  public SipSignallingProvider(DnsRecords dns, Surroundings surroundings) {
    this.dns = dns;
    this.surroundings = surroundings;
  }

  @Override
  public Signalling open(SignallingContext context) {
    PhoneSignalling fresh = new PhoneSignalling(context, dns, surroundings, open::remove);
    open.add(fresh);
    return fresh;
  }

  /** What the phones made here hold now. Waits for their signalling threads. */
  public List<SipHoldings> holdings() {
    return open.stream().map(PhoneSignalling::holdings).toList();
  }

  /** The last messages of each call of the phones made here: no credentials, no names, no digits, no keys. */
  public List<TracedMessage> messages() {
    return open.stream().flatMap(phone -> phone.messages().stream()).toList();
  }
}
