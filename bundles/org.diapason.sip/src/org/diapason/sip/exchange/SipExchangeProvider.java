package org.diapason.sip.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.diapason.core.call.Exchange;
import org.diapason.core.call.ExchangeContext;
import org.diapason.core.call.ExchangeProvider;
import org.osgi.service.component.annotations.Component;

/** Makes exchanges. */
@Component
public final class SipExchangeProvider implements ExchangeProvider {

  @Override
  public Exchange open(ExchangeContext context) {
    SipExchange exchange = new SipExchange(context);
    try {
      exchange.open();
      return exchange;
    } catch (IOException noPort) {
      exchange.close();
      throw new UncheckedIOException(noPort);
    }
  }
}
