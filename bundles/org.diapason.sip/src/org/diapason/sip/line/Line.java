package org.diapason.sip.line;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.message.Message;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.route.Route;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Trust;
import org.diapason.sip.transaction.Wire;

/** One identity on the wire. Confined to the signalling thread but for what is final. */
public final class Line {

  private final AccountId account;
  private final Address identity;
  private final Trust trust;
  private final String contactUser;
  private final Credentials credentials;
  private final Route route;
  private final List<String> loose;
  private final BooleanSupplier keyPresses;
  private Optional<Seen> learned = Optional.empty();
  private volatile boolean registered;

  private record Seen(Transport transport, InetSocketAddress address) {
  }

  /**
   * @param identity address of record with the display name to show
   * @param trust what a TLS server of this line must prove
   * @param contactUser user part of our contact; unguessable, so that only who was told it can call
   * @param loose URIs that every initial request passes (outbound proxy), may be empty
   * @param keyPresses whether others may subscribe to key presses (RFC 4730), asked each time
   */
  public Line(AccountId account, Address identity, Trust trust, String contactUser, Credentials credentials,
      Route route, List<String> loose, BooleanSupplier keyPresses) {
    this.account = account;
    this.identity = identity;
    this.trust = trust;
    this.contactUser = contactUser;
    this.credentials = credentials;
    this.route = route;
    this.loose = List.copyOf(loose);
    this.keyPresses = keyPresses;
  }

  public AccountId account() {
    return account;
  }

  public Address identity() {
    return identity;
  }

  public Trust trust() {
    return trust;
  }

  public String contactUser() {
    return contactUser;
  }

  public Credentials credentials() {
    return credentials;
  }

  public Route route() {
    return route;
  }

  public List<String> loose() {
    return loose;
  }

  /** Whether others may subscribe to key presses in our calls (RFC 4730). */
  public boolean tellsKeyPresses() {
    return keyPresses.getAsBoolean();
  }

  /** Says what we understand on this line. */
  public void tellAbilities(Message message) {
    Requests.tellAbilities(message);
    if (tellsKeyPresses()) {
      message.addHeader(Headers.of("Allow", "SUBSCRIBE"));
      Headers.set(message, "Allow-Events", "kpml");
    }
  }

  /** Our contact for requests to that target. */
  public ContactHeader contact(Wire wire, Target target) {
    InetSocketAddress address = shown(wire, target);
    SipURI uri = Headers.uri(contactUser, address.getAddress().getHostAddress(), address.getPort());
    if (target.transport() != Transport.UDP) {
      Headers.setTransport(uri, target.transport().name().toLowerCase(Locale.ROOT));
    }
    return Headers.contact(uri);
  }

  /**
   * Takes the address that the server saw us at (RFC 3581).
   *
   * @return whether it is another one than was shown before
   */
  public boolean learn(Wire wire, Target target, InetSocketAddress seen) {
    boolean news = !seen.equals(shown(wire, target));
    learned = Optional.of(new Seen(target.transport(), seen));
    return news;
  }

  /** The flow is gone, and with it the way back. */
  public void forgetLearned() {
    learned = Optional.empty();
  }

  /** Whether calls are taken: while there is a binding. */
  public void setRegistered(boolean now) {
    registered = now;
  }

  /** On any thread. */
  public boolean isRegistered() {
    return registered;
  }

  /** Whether a source is one of this line's servers. On any thread. */
  public boolean serves(InetAddress source) {
    return route.targets().stream().anyMatch(target -> target.host().equals(source));
  }

  private InetSocketAddress shown(Wire wire, Target target) {
    return learned.filter(seen -> seen.transport() == target.transport()).map(Seen::address)
        .orElseGet(() -> wire.local(target, trust));
  }
}
