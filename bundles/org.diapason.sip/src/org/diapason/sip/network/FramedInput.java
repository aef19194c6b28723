package org.diapason.sip.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.guard.StreamFramer;

/**
 * What the SIP library reads from a connection: whole messages that passed the gate, and nothing else. Keep-alives are
 * answered here. The library's parser tries each message before its reader sees it, since that reader takes the body of
 * a message it could not parse for the next message.
 */
final class FramedInput extends InputStream {

  private static final int CHUNK = 4_096;

  private final Connection connection;
  private final InputStream in;
  private final StreamFramer framer;
  private final Connections all;
  private final GuardedParser parser;
  private final byte[] chunk = new byte[CHUNK];
  private byte[] message = new byte[0];
  private int position;
  private boolean opened;
  private boolean ended;
  private Optional<Scheduler.Task> deadline = Optional.empty();

  FramedInput(Connection connection, InputStream in, StreamFramer framer, Connections all) {
    this.connection = connection;
    this.in = in;
    this.framer = framer;
    this.all = all;
    this.parser = all.parser();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == message.length && !ended && !nextMessage()) {
      end();
    }
    if (position == message.length) {
      return -1;
    }
    int count = Math.min(length, message.length - position);
    System.arraycopy(message, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() {
    deadline.ifPresent(Scheduler.Task::cancel);
    connection.close();
  }

  private void end() {
    connection.close();
    ended = true;
    message = new byte[] {GuardedParser.END_OF_STREAM};
    position = 0;
  }

  /** Waits for a message that may go on; false at the end of the stream, however it came. */
  private boolean nextMessage() {
    try {
      return awaitMessage();
    } catch (IOException broken) {
      deadline.ifPresent(Scheduler.Task::cancel);
      return false;
    }
  }

  private boolean awaitMessage() throws IOException {
    if (!open()) {
      return false;
    }
    while (true) {
      Optional<StreamFramer.Frame> frame = framer.next();
      if (frame.isEmpty()) {
        if (!more()) {
          return false;
        }
        continue;
      }
      switch (frame.get()) {
        case StreamFramer.Message whole -> {
          if (admits(whole.bytes())) {
            message = whole.bytes();
            position = 0;
            return true;
          }
        }
        case StreamFramer.Ping _ -> answerPing();
        case StreamFramer.Pong _ -> all.observer().pong(connection.peer());
        case StreamFramer.Broken broken -> {
          count(broken.refusal());
          return false;
        }
      }
    }
  }

  /** Makes the handshake of an accepted connection, within the time of a message; false when it failed. */
  boolean open() {
    if (opened) {
      return true;
    }
    opened = true;
    Scheduler.Task task = limitTime();
    try {
      connection.open();
      return true;
    } catch (IOException failed) {
      count(Refusal.BAD_HANDSHAKE);
      return false;
    } finally {
      task.cancel();
    }
  }

  private void answerPing() throws IOException {
    if (all.gate().admitsKeepAlive(connection.peer().transport(), connection.peer().address())) {
      connection.pong();
    }
  }

  private boolean admits(byte[] bytes) {
    return all.gate().admits(connection.peer().transport(), connection.peer().address(), bytes, bytes.length)
        && parser.parseSIPMessage(bytes, true, false, null) != null;
  }

  /** Reads once; a message that has begun must end in time, however slowly it trickles. */
  private boolean more() throws IOException {
    if (!framer.midway()) {
      deadline.ifPresent(Scheduler.Task::cancel);
      deadline = Optional.empty();
    } else if (deadline.isEmpty()) {
      deadline = Optional.of(limitTime());
    }
    int count = in.read(chunk, 0, CHUNK);
    if (count < 0) {
      deadline.ifPresent(Scheduler.Task::cancel);
      return false;
    }
    framer.feed(chunk, 0, count);
    return true;
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
