package org.diapason.sip.route;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Port to the domain name system. Calls block; an empty list means that the name has no such record. */
public interface DnsRecords {

  /** @throws IOException when no server answered */
  List<Naptr> naptr(String name) throws IOException;

  /** @throws IOException when no server answered */
  List<Srv> srv(String name) throws IOException;

  /**
   * A and AAAA records in the order to try.
   *
   * @throws IOException when no server answered
   */
  List<InetAddress> addresses(String name) throws IOException;
}
