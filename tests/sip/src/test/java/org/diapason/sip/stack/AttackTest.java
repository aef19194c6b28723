package org.diapason.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.sip.message.Request;
import org.diapason.core.account.Transport;
import org.diapason.core.time.SystemTime;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.route.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * The attacks that kill the bare library, from an address nobody knows and from the registrar's own: without the second
 * the source filter would hide a missing guard. After each the node still answers a peer that it knows, has not grown,
 * and has told each kind of trouble once.
 */
class AttackTest {

  private static final InetAddress KNOWN = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.66");
  private static final long MEGABYTE = 1 << 20;
  private static final int MUTATIONS = 2_000;

  private final SystemTime time = new SystemTime();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Appender<ILoggingEvent> log = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage());
    }
  };
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream realErrors = System.err;
  private Party peer;
  private Party victim;

  static Stream<Arguments> everyWay() {
    return Arrays.stream(Transport.values()).flatMap(transport ->
        Stream.of(Arguments.of(transport, STRANGER), Arguments.of(transport, KNOWN)));
  }

  @BeforeEach
  void open() throws Exception {
    Certificates authority = new Certificates(time.wall());
    // Before the victim: the library keeps one log for all, that of the last node made.
    peer = new Party(NodeSettings.at(KNOWN).withTls(authority.client()), time, MessageAdmission.everybody());
    KnownSources sources = new KnownSources(time);
    sources.grant(KNOWN);
    victim = new Party(NodeSettings.at(KNOWN).accepting(Transport.TCP, Transport.TLS)
        .withTls(authority.server(Certificates.dns("example.com"))).withLimits(generous()), time, sources);
    log.start();
    rootLogger().addAppender(log);
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(realErrors);
    rootLogger().detachAppender(log);
    victim.close();
    peer.close();
    time.close();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void killingDatagramIsDropped(Transport transport, InetAddress source) throws Exception {
    byte[] killer = "OPTIONS sip:u@h SIP/2.0\r\nVia: SIP/2.0/UDP h (\\\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] whole = new String(Messages.request(Request.OPTIONS, victim.target(transport), 5060), StandardCharsets.UTF_8)
        .replace(";rport", " (\\").getBytes(StandardCharsets.UTF_8);

    attack(transport, source, () -> List.of(killer, whole).iterator());

    assertUnharmed();
    assertThat(victim.node.refused()).containsKey(source.equals(KNOWN) ? Refusal.VIA_COMMENT : Refusal.UNKNOWN_SOURCE);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void endlessHeaderLineIsCutOff(Transport transport, InetAddress source) throws Exception {
    byte[] chunk = ("OPTIONS sip:u@h SIP/2.0\r\nSubject: " + "x".repeat(60_000)).getBytes(StandardCharsets.UTF_8);

    attack(transport, source, () -> Stream.generate(() -> chunk).limit(50).iterator());

    assertUnharmed();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void hugeContentLengthsReserveNothing(Transport transport, InetAddress source) throws Exception {
    String request = new String(Messages.request(Request.OPTIONS, victim.target(transport), 5060),
        StandardCharsets.UTF_8);
    byte[] once = request.replace("Content-Length: 0", "Content-Length: 2000000000").getBytes(StandardCharsets.UTF_8);
    byte[] thrice = request.replace("Content-Length: 0",
        "Content-Length: 2000000000\r\nContent-Length: 2000000000\r\nContent-Length: 2000000000")
        .getBytes(StandardCharsets.UTF_8);

    for (byte[] message : List.of(once, thrice, once)) {
      attack(transport, source, () -> List.of(message).iterator());
    }

    assertUnharmed();
    assertThat(victim.node.refused())
        .containsKey(source.equals(KNOWN) ? Refusal.BODY_TOO_LONG : Refusal.UNKNOWN_SOURCE);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void mutationsAreSurvived(Transport transport, InetAddress source) throws Exception {
    Target target = victim.target(transport);
    List<byte[]> seeds = List.of(Messages.request(Request.OPTIONS, target, 5060),
        Messages.request(Request.REGISTER, target, 5060), Messages.request(Request.INVITE, target, 5060),
        Messages.request(Request.NOTIFY, target, 5060), Messages.response(200, target),
        Messages.response(401, target), Messages.response(183, target));
    Mutator mutator = new Mutator(new Random(20_260_105L + transport.ordinal()));
    long before = used();

    attack(transport, source, () -> Stream.generate(() -> mutator.mutate(seeds)).limit(MUTATIONS).iterator());

    assertUnharmed();
    assertThat(used() - before).isLessThan(20 * MEGABYTE);
  }

  private void assertUnharmed() throws Exception {
    for (Transport transport : Transport.values()) {
      peer.asks(victim.target(transport), "example.com");
    }
    await().until(() -> peer.responses.size() + peer.failures.size() == 3);
    assertThat(peer.failures).isEmpty();
    assertThat(peer.responses).allMatch(event -> event.getResponse().getStatusCode() == 200);
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(lines).extracting(AttackTest::kind).doesNotHaveDuplicates();
  }

  /** Budgets that let the attack through to the guard behind them. */
  private static Limits generous() {
    Limits standard = Limits.standard();
    return new Limits(standard.lineBytes(), standard.headerBytes(), standard.headers(), standard.bodyBytes(),
        standard.messageTime(), standard.connections(), standard.connectionsPerSource(), 100_000, 100_000);
  }

  /** What a log line is about, without whom it came from. */
  private static String kind(String line) {
    return line.replaceAll("source=\\S+", "");
  }

  private static Logger rootLogger() {
    return (Logger) LoggerFactory.getLogger("org.diapason");
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void attack(Transport transport, InetAddress source, Iterable<byte[]> messages) throws Exception {
    if (transport == Transport.UDP) {
      flood(source, messages);
    } else {
      stream(transport, source, messages);
    }
  }

  private void flood(InetAddress source, Iterable<byte[]> messages) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(source, 0))) {
      for (byte[] message : messages) {
        socket.send(new DatagramPacket(message, message.length, victim.target(Transport.UDP).address()));
      }
    }
  }

  /** Sends a few messages on each connection and waits until the victim hangs up. */
  private void stream(Transport transport, InetAddress source, Iterable<byte[]> messages) throws Exception {
    Iterator<byte[]> left = messages.iterator();
    int perConnection = transport == Transport.TCP ? 1 : 8;
    int connections = source.equals(STRANGER) ? 20 : Integer.MAX_VALUE;
    while (left.hasNext() && connections-- > 0) {
      try (Socket socket = connect(transport, source)) {
        OutputStream out = socket.getOutputStream();
        for (int index = 0; index < perConnection && left.hasNext(); index++) {
          out.write(left.next());
        }
        out.flush();
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException hungUp) {
        // As it should.
      }
    }
  }

  private Socket connect(Transport transport, InetAddress source) throws Exception {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(source, 0));
    socket.connect(victim.target(transport).address(), 2_000);
    socket.setSoTimeout(3_000);
    if (transport == Transport.TCP) {
      return socket;
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    return context.getSocketFactory().createSocket(socket, "victim", socket.getPort(), true);
  }

  /** The attacker does not care who the victim is. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) { }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) { }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
