package org.diapason.sip.network;

import gov.nist.javax.sip.message.SIPMessage;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.Gate;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.route.Target;

/** The connections that are open. Thread-safe. */
final class Connections {

  private final Gate gate;
  private final Scheduler scheduler;
  private final NetworkObserver observer;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Connections(Gate gate, Scheduler scheduler, NetworkObserver observer) {
    this.gate = gate;
    this.scheduler = scheduler;
    this.observer = observer;
  }

  Gate gate() {
    return gate;
  }

  NetworkObserver observer() {
    return observer;
  }

  /** Runs a job unless it is cancelled before. */
  Scheduler.Task after(Duration delay, Runnable job) {
    return scheduler.schedule(delay, job);
  }

  GuardedParser parser() {
    return new GuardedParser(gate.limits(), gate.tally());
  }

  /**
   * A connection is there from now on and is read.
   *
   * @param library gets the messages
   */
  void begun(Connection connection, Consumer<SIPMessage> library) {
    open.add(connection);
    if (closed) {
      connection.close();
    }
    ConnectionReader.start(connection, this, library);
  }

  void ended(Connection connection) {
    if (open.remove(connection)) {
      observer.closed(connection.peer());
    }
  }

  /** The connection to a target, whoever opened it. */
  Optional<Connection> to(Target target) {
    return open.stream().filter(connection -> connection.peer().equals(target)).findFirst();
  }

  /** Whether one more connection from there may be accepted; counted if not. */
  boolean hasRoomFor(InetAddress source) {
    long all = open.stream().filter(Connection::accepted).count();
    long same = open.stream()
        .filter(connection -> connection.accepted() && connection.peer().host().equals(source)).count();
    if (all < gate.limits().connections() && same < gate.limits().connectionsPerSource()) {
      return true;
    }
    gate.tally().count(Refusal.TOO_MANY_CONNECTIONS, source.getHostAddress());
    return false;
  }

  static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Closing is all we wanted.
    }
  }

  int size() {
    return open.size();
  }

  void closeAll() {
    closed = true;
    open.forEach(Connection::close);
  }
}
