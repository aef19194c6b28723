package org.diapason.sip.refer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sip.header.ContactHeader;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.sip.message.DisplayName;
import org.diapason.sip.message.Headers;

/** Where a 3xx sends us (RFC 3261 §8.1.3.4). */
public final class Redirection {

  private static final int MOST = 5;

  private Redirection() {
  }

  /**
   * The preferred one first, five at most, without those that can not be called.
   *
   * @param domain that a {@code tel:} number belongs to
   */
  public static List<Address> targets(Response response, String domain) {
    return Headers.all(response, ContactHeader.NAME, ContactHeader.class).stream()
        .filter(contact -> !contact.isWildCard() && contact.getAddress() != null)
        .sorted(Comparator.comparingDouble(contact -> -preference(contact)))
        .flatMap(contact -> target(contact, domain).stream()).distinct().limit(MOST).toList();
  }

  private static Optional<Address> target(ContactHeader contact, String domain) {
    return CallTarget.read(contact.getAddress().getURI().toString(), domain)
        .map(target -> target.withDisplayName(DisplayName.clean(contact.getAddress().getDisplayName())));
  }

  /** 1 when none is given. */
  private static float preference(ContactHeader contact) {
    return contact.getQValue() < 0 ? 1 : contact.getQValue();
  }
}
