package org.diapason.remote;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.core.setting.Owner;
import org.diapason.core.time.SystemTime;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.remote.client.RpcClient;
import org.diapason.remote.method.PhoneMethods;
import org.diapason.remote.rpc.RpcServer;
import org.diapason.sip.exchange.SipExchangeProvider;
import org.diapason.sip.phone.SipSignallingProvider;

/** A whole phone in this process, with real SIP and real audio on loopback, at the end of two pipes. */
final class ServedPhone implements AutoCloseable {

  private static final int PIPE = 1 << 20;

  private final SystemTime time = new SystemTime();
  private final DemoPbxStarter demo;
  private final Phone phone;
  private final PhoneMethods methods;
  private final RpcServer server;
  private final RpcClient client;
  private final Thread serving;

  ServedPhone(Path folder) throws IOException {
    LibjitsiMediaProvider media = new LibjitsiMediaProvider();
    demo = new DemoPbxStarter(new SipExchangeProvider(), media);
    phone = new PhoneFactory(new MemoryStorageProvider(), media, new SipSignallingProvider(), demo, time)
        .create(PhoneOptions.silent(folder));
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    methods = new PhoneMethods(phone, "0.1.0", new ProblemTexts(Locale.ENGLISH));
    PipedOutputStream requests = new PipedOutputStream();
    PipedOutputStream answers = new PipedOutputStream();
    AtomicReference<RpcServer> quit = new AtomicReference<>();
    server = new RpcServer(new PipedInputStream(requests, PIPE), answers, methods.all(() -> quit.get().end()));
    quit.set(server);
    client = new RpcClient(new PipedInputStream(answers, PIPE), requests);
    methods.tellTo(server::tell);
    phone.start();
    serving = Thread.ofPlatform().name("serving").start(server::serve);
  }

  RpcClient client() {
    return client;
  }

  PhoneMethods methods() {
    return methods;
  }

  Phone phone() {
    return phone;
  }

  /** Whether the phone has read its last request. */
  boolean ended() {
    return !serving.isAlive();
  }

  @Override
  public void close() {
    client.end();
    server.end();
    phone.close();
    server.close();
    time.close();
  }
}
