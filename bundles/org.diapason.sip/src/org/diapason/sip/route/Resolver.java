package org.diapason.sip.route;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.diapason.core.account.Transport;

/**
 * Finds the targets of a destination: NAPTR, SRV, A and AAAA (RFC 3263 §4), or at once for an IP literal. The last good
 * answer of a destination is kept for the time when no server answers.
 */
public final class Resolver {

  private static final int MOST_TARGETS = 16;
  private static final int MOST_CACHED = 256;

  private final DnsRecords dns;
  private final Executor threads;
  private final SrvOrder order;
  private final Map<Destination, List<Target>> lastGood = new ConcurrentHashMap<>();

  /**
   * @param threads runs look-ups, which block
   */
  public Resolver(DnsRecords dns, RandomGenerator random, Executor threads) {
    this.dns = dns;
    this.threads = threads;
    this.order = new SrvOrder(random);
  }

  /** Resolves on another thread; returns at once. The answer comes on that thread. */
  public void resolve(Destination destination, Consumer<Resolution> answer) {
    threads.execute(() -> answer.accept(resolve(destination)));
  }

  /** Resolves; blocks as long as the DNS servers let it. */
  public Resolution resolve(Destination destination) {
    try {
      List<Target> targets = find(destination);
      if (targets.isEmpty()) {
        return new Resolution.Unresolved(destination.host(), "no such name");
      }
      remember(destination, targets);
      return new Resolution.Resolved(targets, false);
    } catch (IOException unreachable) {
      List<Target> earlier = lastGood.get(destination);
      return earlier == null
          ? new Resolution.Unresolved(destination.host(), String.valueOf(unreachable.getMessage()))
          : new Resolution.Resolved(earlier, true);
    }
  }

  private void remember(Destination destination, List<Target> targets) {
    if (lastGood.size() < MOST_CACHED || lastGood.containsKey(destination)) {
      lastGood.put(destination, targets);
    }
  }

  private List<Target> find(Destination destination) throws IOException {
    Optional<InetAddress> literal = literal(destination.host());
    if (literal.isPresent()) {
      Transport transport = destination.transport().orElse(Transport.UDP);
      int port = destination.port() == 0 ? transport.defaultPort() : destination.port();
      return List.of(Target.of(transport, literal.get(), port));
    }
    if (destination.port() != 0) {
      Transport transport = destination.transport().orElse(Transport.UDP);
      return addresses(transport, destination.host(), destination.port());
    }
    List<Target> services = services(destination);
    if (!services.isEmpty()) {
      return services;
    }
    Transport transport = destination.transport().orElse(Transport.UDP);
    return addresses(transport, destination.host(), transport.defaultPort());
  }

  private List<Target> services(Destination destination) throws IOException {
    Set<Target> targets = new LinkedHashSet<>();
    for (Map.Entry<String, Transport> service : serviceNames(destination).entrySet()) {
      for (Srv srv : order.of(dns.srv(service.getKey()))) {
        targets.addAll(addresses(service.getValue(), srv.host(), srv.port()));
      }
    }
    return targets.stream().limit(MOST_TARGETS).toList();
  }

  /** Names to ask SRV for, best first: from NAPTR where there are any for us, else built from the host. */
  private Map<String, Transport> serviceNames(Destination destination) throws IOException {
    Map<String, Transport> names = new LinkedHashMap<>();
    List<Naptr> pointers = new ArrayList<>(dns.naptr(destination.host()));
    pointers.sort(Comparator.comparingInt(Naptr::order).thenComparingInt(Naptr::preference));
    for (Naptr pointer : pointers) {
      transportOf(pointer)
          .filter(transport -> destination.transport().isEmpty() || destination.transport().get() == transport)
          .ifPresent(transport -> names.putIfAbsent(pointer.replacement(), transport));
    }
    if (names.isEmpty()) {
      List<Transport> wanted = destination.transport().map(List::of)
          .orElse(List.of(Transport.UDP, Transport.TCP, Transport.TLS));
      wanted.forEach(transport -> names.put(prefix(transport) + destination.host(), transport));
    }
    return names;
  }

  private List<Target> addresses(Transport transport, String host, int port) throws IOException {
    Optional<InetAddress> literal = literal(host);
    List<InetAddress> found = literal.isPresent() ? List.of(literal.get()) : dns.addresses(host);
    return found.stream().limit(MOST_TARGETS).map(address -> Target.of(transport, address, port)).toList();
  }

  private static Optional<Transport> transportOf(Naptr naptr) {
    return switch (naptr.service().toUpperCase(Locale.ROOT)) {
      case "SIP+D2U" -> Optional.of(Transport.UDP);
      case "SIP+D2T" -> Optional.of(Transport.TCP);
      case "SIPS+D2T" -> Optional.of(Transport.TLS);
      default -> Optional.empty();
    };
  }

  private static String prefix(Transport transport) {
    return switch (transport) {
      case UDP -> "_sip._udp.";
      case TCP -> "_sip._tcp.";
      case TLS -> "_sips._tcp.";
    };
  }

  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
