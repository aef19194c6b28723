package org.diapason.sip.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.Exchange;
import org.diapason.core.call.ExchangeContext;
import org.diapason.core.call.ExtensionWatched;
import org.diapason.core.time.Clock;
import org.diapason.sip.dialog.Legs;
import org.diapason.sip.dialog.WireCalls;
import org.diapason.sip.digest.DigestServer;
import org.diapason.sip.digest.Realms;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.network.NetworkObserver;
import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.network.TlsSettings;
import org.diapason.sip.route.Target;
import org.diapason.sip.stack.NodeSettings;
import org.diapason.sip.stack.SipNode;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Receiver;
import org.diapason.sip.transaction.Sender;
import org.diapason.sip.transaction.SipThread;
import org.diapason.sip.transaction.Traffic;
import org.diapason.sip.transaction.Trust;
import org.diapason.sip.transaction.Wire;

/** Puts the parts of an exchange together and passes the port's methods on. */
final class SipExchange extends WireCalls implements Exchange {

  private static final InetAddress HOST = InetAddress.ofLiteral("127.0.0.1");

  private final ExchangeContext context;
  private final SipThread thread;
  private final Wire wire;
  private final Sender sender;
  private final Locations locations;
  private final Identity identity;
  private final Legs legs;
  private final Lamps lamps;

  SipExchange(ExchangeContext context) {
    this.context = context;
    Tokens tokens = new Tokens();
    Clock clock = context.scheduler().clock();
    Account self = context.self();
    this.thread = new SipThread(context.scheduler());
    this.wire = new Wire((local, trust) -> node(local), true);
    this.sender = new Sender(wire, thread, tokens);
    this.locations = new Locations(clock);
    String realm = self.domain().host();
    this.identity = Identity.of(realm, clock.wall(), tokens.random());
    String password = tokens.fresh() + tokens.fresh();
    Map<String, String> known = new HashMap<>(context.users());
    known.put(self.user(), password);
    DigestServer digest = new DigestServer(realm, known, tokens.random(), clock);
    House house = new House(self, context.users().keySet(),
        new Credentials(self.user(), () -> password, Optional::empty, new Realms(realm)), this::door, clock);
    this.lamps = new Lamps(sender, house::line, extension -> context.events().publish(new ExtensionWatched(extension)));
    this.legs = new Legs(sender, new ExchangeSide(house, digest, locations, tokens, lamps, context.texts()), context.calls());
    context.events().subscribe(CallChanged.class,
        changed -> thread.execute(() -> lamps.follow(changed.call(), legs.dialog(changed.call().id()))));
  }

  /**
   * By TCP. What is for itself the library delivers without a socket and unparsed, and our channel for streams, unlike its
   * own for datagrams, knows then whom it is from.
   */
  private Target door() {
    return Target.of(Transport.TCP, HOST, port(Transport.TCP));
  }

  /** Opens the sockets. */
  void open() throws IOException {
    wire.open(HOST, Trust.NONE);
  }

  @Override
  public int port(Transport transport) {
    return wire.port(transport);
  }

  @Override
  public X509Certificate certificate() {
    return identity.certificate();
  }

  @Override
  public boolean isRegistered(String user) {
    return locations.latest(user).isPresent();
  }

  @Override
  protected Legs legs() {
    return legs;
  }

  @Override
  public void close() {
    thread.close();
    wire.close();
  }

  private SipNode node(InetAddress local) throws IOException {
    AtomicReference<SipNode> node = new AtomicReference<>();
    Traffic traffic = new Traffic(node::get, sender, new FromWire());
    NodeSettings settings = NodeSettings.at(local).accepting(Transport.TCP, Transport.TLS)
        .withTls(TlsSettings.system().with(identity.ownKey()));
    node.set(SipNode.open(settings, context.scheduler(), MessageAdmission.everybody(), traffic, new Watch()));
    return node.get();
  }

  private final class FromWire implements Receiver {

    @Override
    public boolean admits(Request request, Target source) {
      return source.host().isLoopbackAddress();
    }

    @Override
    public void request(Incoming incoming) {
      if (!lamps.takes(incoming)) {
        legs.request(incoming);
      }
    }

    @Override
    public void stray(Response response) {
      legs.stray(response);
    }
  }

  private final class Watch implements NetworkObserver {

    @Override
    public void pong(Target peer) {
      // Nobody is pinged.
    }

    @Override
    public void closed(Target peer) {
      thread.execute(() -> locations.lost(peer));
    }

    @Override
    public void refused(TlsRefusal refusal) {
      // Nobody is connected to.
    }
  }
}
