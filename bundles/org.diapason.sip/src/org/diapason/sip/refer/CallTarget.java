package org.diapason.sip.refer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.core.address.Address;
import org.diapason.core.address.Dialled;

/** Somebody that a far side wants us to call. */
final class CallTarget {

  private static final int LONGEST = 1_024;

  private CallTarget() {
  }

  /**
   * Takes scheme, user, host and port of a URI, nothing else: no parameter, header or body of a stranger's choice gets into
   * a request of ours.
   *
   * @param domain that a {@code tel:} number belongs to
   * @return empty unless it is a sound {@code sip:}, {@code sips:} or {@code tel:}
   */
  static Optional<Address> read(String uri, String domain) {
    String lower = uri.toLowerCase(Locale.ROOT);
    return uri.length() <= LONGEST && Stream.of("sip:", "sips:", "tel:").anyMatch(lower::startsWith)
        ? Dialled.read(uri, domain) : Optional.empty();
  }
}
