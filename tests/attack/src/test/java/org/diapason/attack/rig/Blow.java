package org.diapason.attack.rig;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.guard.StreamFramer;

/**
 * A spoiled message as it goes over a connection: completed so that the victim is between two messages afterwards and
 * looks at the next one by itself, and followed by a ping, whose answer shows that this one has been looked at.
 *
 * @param pongs how many the victim will send
 * @param breaks whether nobody can say where the next message begins, so that the victim has to hang up
 */
record Blow(byte[] bytes, int pongs, boolean breaks) {

  private static final byte[] BREAK = Messages.bytes("\r\n");
  private static final byte[] PING = Messages.bytes("\r\n\r\n");
  private static final int LONGEST_BODY = Limits.standard().bodyBytes();

  /** What a framer makes of some bytes. */
  private record Outcome(int messages, int pings, boolean broken, boolean midway) {
  }

  static Blow of(byte[] message) {
    byte[] bytes = message;
    if (outcome(bytes).midway()) {
      bytes = with(bytes, PING);
    }
    if (outcome(bytes).midway()) {
      bytes = with(bytes, new byte[missing(bytes)]);
    }
    bytes = with(bytes, PING);
    if (outcome(with(bytes, BREAK)).pings() > outcome(bytes).pings()) {
      bytes = with(bytes, BREAK);
    }
    Outcome outcome = outcome(bytes);
    if (outcome.midway()) {
      throw new IllegalStateException("not completed: " + Messages.text(message, message.length));
    }
    return new Blow(bytes, outcome.pings(), outcome.broken());
  }

  /** How many octets of the last message's body are missing. */
  private static int missing(byte[] bytes) {
    int messages = outcome(bytes).messages();
    int low = 1;
    int high = LONGEST_BODY;
    while (low < high) {
      int middle = (low + high) / 2;
      if (outcome(with(bytes, new byte[middle])).messages() > messages) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static Outcome outcome(byte[] bytes) {
    StreamFramer framer = new StreamFramer(Limits.standard());
    framer.feed(bytes, 0, bytes.length);
    int messages = 0;
    int pings = 0;
    for (Optional<StreamFramer.Frame> frame = framer.next(); frame.isPresent(); frame = framer.next()) {
      switch (frame.get()) {
        case StreamFramer.Message _ -> messages++;
        case StreamFramer.Ping _ -> pings++;
        case StreamFramer.Pong _ -> throw new IllegalStateException("nobody pinged");
        case StreamFramer.Broken _ -> {
          return new Outcome(messages, pings, true, false);
        }
      }
    }
    return new Outcome(messages, pings, false, framer.midway());
  }

  private static byte[] with(byte[] bytes, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes);
    out.writeBytes(more);
    return out.toByteArray();
  }
}
