package org.diapason.sip.network;

import java.io.IOException;
import java.io.OutputStream;
import org.diapason.core.time.Scheduler;

/**
 * Writes to a connection; a peer that takes nothing for the time of a message loses it, so that no sender waits for
 * ever.
 */
final class TimedOutput extends OutputStream {

  private final Connection connection;
  private final OutputStream out;
  private final Connections all;

  TimedOutput(Connection connection, OutputStream out, Connections all) {
    this.connection = connection;
    this.out = out;
    this.all = all;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Scheduler.Task limit = all.after(all.gate().limits().messageTime(), connection::close);
    try {
      out.write(bytes, offset, length);
    } finally {
      limit.cancel();
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() {
    connection.close();
  }
}
