package org.diapason.core.call;

/** Port: makes exchanges; used by the demo PBX. */
public interface ExchangeProvider {

  /** Opens sockets on free ports of 127.0.0.1. */
  Exchange open(ExchangeContext context);
}
