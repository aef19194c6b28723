package org.diapason.sip.phone;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.address.Address;
import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.problem.Problem;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.dialog.Legs;
import org.diapason.sip.dialog.WireCalls;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Lines;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.network.NetworkObserver;
import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.pager.Pager;
import org.diapason.sip.registration.Registrations;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.Resolver;
import org.diapason.sip.route.Target;
import org.diapason.sip.stack.SipNode;
import org.diapason.sip.stack.Surroundings;
import org.diapason.sip.subscription.Watches;
import org.diapason.sip.trace.MessageRing;
import org.diapason.sip.trace.Redaction;
import org.diapason.sip.trace.TracedMessage;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Receiver;
import org.diapason.sip.transaction.Sender;
import org.diapason.sip.transaction.SipThread;
import org.diapason.sip.transaction.Traffic;
import org.diapason.sip.transaction.Trust;
import org.diapason.sip.transaction.Wire;

/** Puts the parts of a phone's signalling together and passes the ports' methods on. */
final class PhoneSignalling extends WireCalls implements Signalling {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SignallingContext context;
  private final Surroundings surroundings;
  private final Consumer<PhoneSignalling> closed;
  private final SipThread thread;
  private final Wire wire;
  private final Sender sender;
  private final KnownSources sources;
  private final PhoneNodes nodes;
  private final PhoneSide side;
  private final Legs legs;
  private final Registrations registrations;
  private final Watches watches;
  private final Pager pager;
  private final MessageRing ring;

  /**
   * @param closed told when it is closed
   */
  PhoneSignalling(SignallingContext context, DnsRecords dns, Surroundings surroundings,
      Consumer<PhoneSignalling> closed) {
    this.context = context;
    this.surroundings = surroundings;
    this.closed = closed;
    Tokens tokens = new Tokens(surroundings.random());
    boolean loopback = context.network() == NetworkScope.LOOPBACK;
    this.thread = new SipThread(context.scheduler(), surroundings);
    this.ring = new MessageRing(context.scheduler().clock(), surroundings.executor("sip-trace"),
        new Redaction(tokens.random()));
    this.wire = new Wire(this::node, loopback);
    this.sender = new Sender(wire, thread, tokens);
    this.sources = new KnownSources(context.scheduler().clock());
    this.nodes = new PhoneNodes(context.settings(), context.events(), tokens.random());
    Resolver resolver = new Resolver(dns, tokens.random(), surroundings.executor("sip-dns"));
    Lines lines = new Lines(sender, resolver, sources, context.settings(), loopback);
    this.side = new PhoneSide(lines, tokens);
    this.legs = new Legs(sender, side, context.calls());
    this.watches = new Watches(sender, lines, side);
    this.pager = new Pager(sender, side);
    this.registrations = new Registrations(sender, lines, this::registration);
  }

  @Override
  public void register(Account account, Duration expiry) {
    registrations.register(account, expiry);
  }

  @Override
  public void unregister(AccountId account) {
    thread.execute(() -> watches.departs(account));
    registrations.unregister(account);
  }

  @Override
  public Watch watch(Account account, Address extension, Consumer<WatchEvent> news) {
    return watches.watch(account.id(), PhoneSide.withPort(extension, account.domain()), news);
  }

  @Override
  public void send(Account account, Address to, String text, Consumer<Optional<Problem>> told) {
    pager.send(account, to, text, told);
  }

  @Override
  public Watch complete(Account account, Completion offer, Consumer<WatchEvent> news) {
    return watches.complete(account.id(), PhoneSide.withPort(offer.monitor(), account.domain()), offer, news);
  }

  @Override
  protected Legs legs() {
    return legs;
  }

  @Override
  public void close() {
    registrations.stop();
    thread.close();
    wire.close();
    closed.accept(this);
  }

  /** What is held now; waits for the signalling thread, which has then done all that was asked of it before. */
  SipHoldings holdings() {
    CompletableFuture<SipHoldings> held = new CompletableFuture<>();
    thread.execute(() -> held.complete(SipHoldings.of(
        Stream.of(legs.holdings(), watches.holdings(), pager.holdings()).flatMap(List::stream).toList(),
        wire.holdings())));
    return held.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** The last messages of the last calls, redacted, in the order of time. */
  List<TracedMessage> messages() {
    return ring.messages();
  }

  private void registration(AccountId account, RegistrationInput input) {
    thread.execute(() -> watches.registration(account, input));
    context.registrations().registration(account, input);
  }

  private SipNode node(InetAddress local, Trust trust) throws IOException {
    AtomicReference<SipNode> node = new AtomicReference<>();
    Traffic traffic = new Traffic(node::get, sender, new FromWire());
    node.set(nodes.open(local, trust,
        settings -> SipNode.open(settings.withSurroundings(surroundings), context.scheduler(), sources, traffic,
            new NetworkWatch())));
    return node.get();
  }

  private final class FromWire implements Receiver {

    @Override
    public boolean admits(Request request, Target source) {
      return side.admits(request, source);
    }

    @Override
    public void request(Incoming incoming) {
      if (!watches.takes(incoming)) {
        legs.request(incoming);
      }
    }

    @Override
    public void stray(Response response) {
      legs.stray(response);
    }
  }

  private final class NetworkWatch implements NetworkObserver {

    @Override
    public void pong(Target peer) {
      registrations.pong(peer);
    }

    @Override
    public void closed(Target peer) {
      registrations.closed(peer);
    }

    @Override
    public void passed(Target peer, boolean sent, byte[] bytes, int length) {
      ring.add(peer.toString(), sent, bytes, length);
    }

    @Override
    public void refused(TlsRefusal refusal) {
      // Comes as the failure of the request that wanted the connection.
    }
  }
}
