package org.diapason.sip.guard;

import java.net.InetSocketAddress;
import org.diapason.core.account.Transport;

/**
 * A message that came in, before it is parsed.
 *
 * @param source the peer as the socket knows it
 * @param request false for a response
 */
public record Arrival(Transport transport, InetSocketAddress source, boolean request) { }
