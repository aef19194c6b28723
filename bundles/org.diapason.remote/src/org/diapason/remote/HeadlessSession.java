package org.diapason.remote;

import java.io.InputStream;
import java.io.OutputStream;
import org.diapason.core.event.Events.Subscription;
import org.diapason.remote.method.PhoneMethods;
import org.diapason.remote.rpc.RpcServer;

/** One program that drives the phone, over standard streams or a socket. */
final class HeadlessSession implements AutoCloseable {

  private final RpcServer server;
  private final Subscription told;
  private volatile boolean quit;

  HeadlessSession(PhoneMethods methods, InputStream in, OutputStream out) {
    server = new RpcServer(in, out, methods.all(this::quit));
    told = methods.tellTo(server::tell);
  }

  /** Serves until the program leaves or asks the phone to end. Returns whether it asked. */
  boolean serve() {
    server.serve();
    return quit;
  }

  @Override
  public void close() {
    told.close();
    server.close();
  }

  private void quit() {
    quit = true;
    server.end();
  }
}
