package org.diapason.sip.network;

import gov.nist.javax.sip.message.SIPMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.guard.StreamFramer;

/**
 * Reads one connection from its beginning to its end, on a thread of its own: whole messages that passed the gate and
 * the parser go to the library, keep-alives are answered here. What the library does with a message is done before the
 * next one is read, so a peer that sends faster than we work is slowed down by its own connection.
 */
final class ConnectionReader implements Runnable {

  private static final int CHUNK = 4_096;

  private final Connection connection;
  private final StreamFramer framer;
  private final Connections all;
  private final GuardedParser parser;
  private final Consumer<SIPMessage> library;
  private final byte[] chunk = new byte[CHUNK];
  private Optional<Scheduler.Task> deadline = Optional.empty();

  private ConnectionReader(Connection connection, Connections all, Consumer<SIPMessage> library) {
    this.connection = connection;
    this.framer = connection.framer();
    this.all = all;
    this.parser = all.parser();
    this.library = library;
  }

  /** Reads until the connection ends, however it does; then it is closed. */
  static void start(Connection connection, Connections all, Consumer<SIPMessage> library) {
    String name = "sip-read-" + connection.peer().transport().name().toLowerCase(Locale.ROOT);
    Thread.ofPlatform().daemon().name(name).start(new ConnectionReader(connection, all, library));
  }

  @Override
  public void run() {
    try {
      if (open()) {
        read(connection.input());
      }
    } catch (IOException ended) {
      // The peer hung up, or we did.
    } finally {
      endDeadline();
      connection.close();
    }
  }

  /** Makes the handshake of an accepted connection, within the time of a message; false when it failed. */
  private boolean open() {
    Scheduler.Task limit = limitTime();
    try {
      connection.open();
      return true;
    } catch (IOException failed) {
      count(Refusal.BAD_HANDSHAKE);
      return false;
    } finally {
      limit.cancel();
    }
  }

  private void read(InputStream in) throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      Optional<StreamFramer.Frame> frame = framer.next();
      goesOn = frame.isPresent() ? handle(frame.get()) : more(in);
    }
  }

  /** False when the stream can not be followed any further. */
  private boolean handle(StreamFramer.Frame frame) throws IOException {
    endDeadline();
    switch (frame) {
      case StreamFramer.Message whole -> pass(whole.bytes());
      case StreamFramer.Ping _ -> answerPing();
      case StreamFramer.Pong _ -> all.observer().pong(connection.peer());
      case StreamFramer.Broken broken -> count(broken.refusal());
    }
    return !(frame instanceof StreamFramer.Broken);
  }

  private void pass(byte[] bytes) {
    if (!all.gate().admits(connection.peer().transport(), connection.peer().address(), bytes, bytes.length)) {
      return;
    }
    all.observer().passed(connection.peer(), false, bytes, bytes.length);
    SIPMessage message = parser.parseSIPMessage(bytes, true, false, null);
    if (message != null) {
      library.accept(message);
    }
  }

  private void answerPing() throws IOException {
    if (all.gate().admitsKeepAlive(connection.peer().transport(), connection.peer().address())) {
      connection.pong();
    }
  }

  /** Reads once, false at the end; a message that has begun must end in time, however slowly it trickles. */
  private boolean more(InputStream in) throws IOException {
    if (!framer.midway()) {
      endDeadline();
    } else if (deadline.isEmpty()) {
      deadline = Optional.of(limitTime());
    }
    int count = in.read(chunk, 0, CHUNK);
    if (count > 0) {
      framer.feed(chunk, 0, count);
    }
    return count >= 0;
  }

  private void endDeadline() {
    deadline.ifPresent(Scheduler.Task::cancel);
    deadline = Optional.empty();
  }

  private Scheduler.Task limitTime() {
    return all.after(all.gate().limits().messageTime(), () -> {
      count(Refusal.TOO_SLOW);
      connection.close();
    });
  }

  private void count(Refusal refusal) {
    all.gate().tally().count(refusal, connection.peer().host().getHostAddress());
  }
}
