package org.diapason.sip.network;

import gov.nist.javax.sip.message.SIPMessage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.route.Target;

/** Finds or makes the connection to a target. Senders that want the same one at once share it. Thread-safe. */
final class Dialer {

  private final TlsLayer tls;
  private final Duration connectTimeout;
  private final ExpectedDomains domains;
  private final Connections all;
  private final Map<Target, CompletableFuture<Connection>> dialling = new ConcurrentHashMap<>();

  Dialer(TlsLayer tls, Duration connectTimeout, ExpectedDomains domains, Connections all) {
    this.tls = tls;
    this.connectTimeout = connectTimeout;
    this.domains = domains;
    this.all = all;
  }

  /**
   * The connection that is open, or a new one. Blocks for at most the connect timeout and the time of a handshake.
   *
   * @param local address we connect from
   * @param library gets what comes in over a new one
   * @throws IOException when it can not be made, or the target is none of ours
   */
  Connection reach(Target target, InetAddress local, Consumer<SIPMessage> library) throws IOException {
    CompletableFuture<Connection> ours = new CompletableFuture<>();
    CompletableFuture<Connection> others = dialling.putIfAbsent(target, ours);
    if (others != null) {
      return await(others);
    }
    try {
      Optional<Connection> open = all.to(target);
      ours.complete(open.isPresent() ? open.get() : dial(target, local, library));
    } catch (IOException failed) {
      ours.completeExceptionally(failed);
    } finally {
      dialling.remove(target, ours);
      ours.completeExceptionally(new SocketException("Not connected: " + target));
    }
    return await(ours);
  }

  private static Connection await(CompletableFuture<Connection> made) throws IOException {
    try {
      return made.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Connecting was interrupted");
    }
  }

  private Connection dial(Target target, InetAddress local, Consumer<SIPMessage> library) throws IOException {
    Optional<String> domain = domains.at(target);
    // To answer a request whose connection is gone we may connect to its source, and to nobody else that asks for it.
    if (domain.isEmpty() && (target.transport() == Transport.TLS || !all.gate().admitsAnswering(target.host()))) {
      throw new SocketException("Not a target of ours: " + target);
    }
    Socket plain = new Socket();
    try {
      plain.bind(new InetSocketAddress(local, 0));
      plain.connect(target.address(), (int) connectTimeout.toMillis());
      Connection.tune(plain);
      Socket wire = target.transport() == Transport.TLS ? secured(plain, target, domain.orElseThrow()) : plain;
      Connection connection = new Connection(target, wire, plain, false, all);
      all.begun(connection, library);
      return connection;
    } catch (TlsRefusedException refused) {
      plain.close();
      all.observer().refused(refused.refusal());
      throw refused;
    } catch (IOException failed) {
      plain.close();
      throw failed;
    }
  }

  /** A handshake that never ends, however busily, is cut off as well. */
  private Socket secured(Socket plain, Target target, String domain) throws IOException {
    Scheduler.Task limit = all.after(all.gate().limits().messageTime(), () -> Connections.close(plain));
    try {
      return tls.client(plain, target, domain, connectTimeout);
    } finally {
      limit.cancel();
    }
  }
}
