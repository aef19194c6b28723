package org.diapason.sip.line;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Clock;
import org.diapason.sip.digest.Realms;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.message.Headers;
import org.diapason.sip.route.BadTargets;
import org.diapason.sip.route.Destination;
import org.diapason.sip.route.Resolution;
import org.diapason.sip.route.Resolver;
import org.diapason.sip.route.Route;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Sender;
import org.diapason.sip.transaction.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a phone's accounts. Confined to the signalling thread but for {@link #called}. */
public final class Lines {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final Sender sender;
  private final Resolver resolver;
  private final KnownSources sources;
  private final BadTargets bad;
  private final Clock clock;
  private final Settings settings;
  private final boolean loopback;
  private final Map<AccountId, Entry> entries = new HashMap<>();
  private final Map<String, Line> contacts = new ConcurrentHashMap<>();

  /** A line, what it was made from, and whom its sources are admitted for. */
  private record Entry(Account account, Line line, List<KnownSources.Grant> grants) {
  }

  /**
   * @param settings key store of passwords
   * @param loopback whether targets elsewhere are refused
   */
  public Lines(Sender sender, Resolver resolver, KnownSources sources, Settings settings, boolean loopback) {
    this.sender = sender;
    this.resolver = resolver;
    this.sources = sources;
    this.clock = sender.thread().scheduler().clock();
    this.bad = new BadTargets(clock);
    this.settings = settings;
    this.loopback = loopback;
  }

  /** The line of an account; a new one when the account leads elsewhere now. */
  public Line of(Account account) {
    Entry entry = entries.get(account.id());
    if (entry == null || !sameWay(entry.account(), account)) {
      Optional.ofNullable(entry).ifPresent(this::retire);
      entry = new Entry(account, make(account), new ArrayList<>());
      entries.put(account.id(), entry);
      contacts.put(entry.line().contactUser(), entry.line());
    }
    return entry.line();
  }

  public Optional<Line> of(AccountId account) {
    return Optional.ofNullable(entries.get(account)).map(Entry::line);
  }

  /** The lines there are now. */
  public List<Line> all() {
    return entries.values().stream().map(Entry::line).toList();
  }

  /** The line whose contact that user part is. On any thread. */
  public Optional<Line> called(String contactUser) {
    return contactUser == null ? Optional.empty() : Optional.ofNullable(contacts.get(contactUser));
  }

  /** Brings a line's route up to date; answers on the signalling thread with what prevents it. */
  public void resolve(Line line, Consumer<Optional<Problem>> answer) {
    resolver.resolve(line.route().destination(), resolution -> {
      Optional<Problem> problem = switch (resolution) {
        case Resolution.Resolved resolved -> open(resolved.targets(), line.trust());
        case Resolution.Unresolved unresolved -> Optional.of(Problem.of(ProblemCode.HOST_UNKNOWN, unresolved.host()));
      };
      sender.thread().execute(() -> {
        if (problem.isEmpty() && resolution instanceof Resolution.Resolved resolved) {
          line.route().resolved(resolved.targets());
          admit(line);
        }
        answer.accept(problem);
      });
    });
  }

  /** Finds one host's address; not answered when there is none. */
  public void locate(Destination destination, Trust trust, Consumer<Target> found) {
    resolver.resolve(destination, resolution -> {
      if (resolution instanceof Resolution.Resolved resolved && open(resolved.targets(), trust).isEmpty()) {
        sender.thread().execute(() -> found.accept(resolved.targets().getFirst()));
      }
    });
  }

  /** Admits a far end for as long as the grant is open. */
  public KnownSources.Grant admit(InetAddress source) {
    return sources.grant(source);
  }

  private Optional<Problem> open(List<Target> targets, Trust trust) {
    Target first = targets.getFirst();
    if (loopback && !first.host().isLoopbackAddress()) {
      return Optional.of(unreachable(first));
    }
    try {
      sender.wire().prepare(first, trust);
      return Optional.empty();
    } catch (IOException noWay) {
      LOG.warn("No way to target: target={} cause={}", first, noWay.getMessage());
      boolean certificate = noWay.getCause() instanceof GeneralSecurityException;
      return Optional.of(certificate
          ? Problem.of(ProblemCode.CERTIFICATE_REFUSED, trust.domain(), "FILE_UNUSABLE") : unreachable(first));
    }
  }

  private static Problem unreachable(Target target) {
    return Problem.of(ProblemCode.HOST_REFUSED, target.host().getHostAddress() + ":" + target.port(), target.transport());
  }

  private void admit(Line line) {
    Entry entry = entries.get(line.account());
    if (entry != null && entry.line() == line) {
      List<KnownSources.Grant> before = List.copyOf(entry.grants());
      entry.grants().clear();
      line.route().targets().forEach(target -> entry.grants().add(sources.grant(target.host())));
      before.forEach(KnownSources.Grant::close);
    }
  }

  private void retire(Entry entry) {
    entry.line().setRegistered(false);
    entry.grants().forEach(KnownSources.Grant::close);
  }

  private Line make(Account account) {
    HostPort domain = account.domain();
    HostPort way = account.outboundProxy().orElse(domain);
    Realms realms = new Realms(domain.host());
    Credentials credentials = new Credentials(account.authUser(),
        () -> settings.secret(AccountSettings.PASSWORD, account.id().owner()),
        () -> settings.unreadable(AccountSettings.PASSWORD, account.id().owner()), realms);
    List<String> loose = account.outboundProxy().map(proxy -> List.of(loose(proxy, account))).orElse(List.of());
    Route route = new Route(Destination.of(way.host(), way.port(), account.transport()), bad, clock);
    return new Line(account.id(), account.addressOfRecord(), new Trust(way.host(), account.certificateFile()),
        sender.tokens().fresh(), credentials, route, loose,
        () -> settings.get(AccountSettings.KPML, account.id().owner()));
  }

  private static String loose(HostPort proxy, Account account) {
    return "<" + Headers.uri("", proxy.host(), proxy.port())
        + ";transport=" + account.transport().name().toLowerCase(Locale.ROOT) + ";lr>";
  }

  private static boolean sameWay(Account before, Account now) {
    return before.domain().equals(now.domain()) && before.user().equals(now.user())
        && before.authUser().equals(now.authUser()) && before.outboundProxy().equals(now.outboundProxy())
        && before.transport() == now.transport() && before.callerId().equals(now.callerId())
        && before.certificateFile().equals(now.certificateFile());
  }
}
