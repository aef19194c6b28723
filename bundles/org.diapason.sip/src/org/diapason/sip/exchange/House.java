package org.diapason.sip.exchange;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.time.Clock;
import org.diapason.sip.line.Line;
import org.diapason.sip.route.BadTargets;
import org.diapason.sip.route.Destination;
import org.diapason.sip.route.Route;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Trust;

/**
 * Who lives at an exchange: its users, and everybody else, who is an extension.
 *
 * @param self whose domain it serves
 * @param users names of those who register
 * @param credentials what extensions prove with who they are when they call each other
 * @param door where the exchange itself is reached; asked once it is open
 */
record House(Account self, Set<String> users, Credentials credentials, Supplier<Target> door, Clock clock) {

  House {
    users = Set.copyOf(users);
  }

  /** Whether somebody at that host is called here: at the domain, or at the loopback address that users know it by. */
  boolean serves(String host) {
    return host.equalsIgnoreCase(domain()) || isLoopback(host);
  }

  boolean isUser(String name) {
    return users.contains(name);
  }

  Address extension(String name) {
    return Address.of(name, domain());
  }

  /** The line of an extension that is called; the exchange's own for a name that can not be an account's. */
  Line line(String extension) {
    return line(AccountId.read(extension).orElse(self.id()), extension(extension), Credentials.none(), nowhere());
  }

  /** The line of an extension that calls. */
  Line line(Account account, Credentials proof, Target target) {
    Route route = nowhere();
    route.resolved(List.of(target));
    return line(account.id(), account.addressOfRecord(), proof, route);
  }

  private static Line line(AccountId id, Address identity, Credentials proof, Route route) {
    return new Line(id, identity, Trust.NONE, identity.user(), proof, route, List.of(),
        () -> false);
  }

  private Route nowhere() {
    return new Route(new Destination(domain(), 0, Optional.empty()), new BadTargets(clock), clock);
  }

  private String domain() {
    return self.domain().host();
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
