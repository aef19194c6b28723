package org.diapason.sip.rig;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;

/** A SIP agent on bare sockets that does exactly what a test says, right or wrong. */
public final class Peer implements AutoCloseable {

  /** For what has to come: a machine that has much else to do may load its classes only now. */
  private static final long PATIENCE_MILLIS = 20_000;
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Plug plug;
  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
  private final List<Message> skipped = new CopyOnWriteArrayList<>();

  /** Over UDP. */
  public Peer() {
    this("127.0.0.1");
  }

  /** Over UDP at another address. */
  public Peer(String address) {
    this(new DatagramPlug(address));
  }

  public Peer(Plug plug) {
    this.plug = plug;
    plug.listen(inbox::add);
  }

  public int port() {
    return plug.port();
  }

  public String host() {
    return plug.host();
  }

  /** As an account's domain. */
  public String domain() {
    return host() + ":" + port();
  }

  /** Our contact. */
  public String uri() {
    String transport = plug.transport().equals("UDP") ? "" : ";transport=" + plug.transport().toLowerCase(Locale.ROOT);
    return "sip:peer@" + domain() + transport;
  }

  /** Breaks the connection, if there is one. */
  public void hangUpConnection() {
    plug.drop();
  }

  /** Waits for a request of that method; others are put by. */
  public Message request(String method) {
    return next(message -> message.method().equals(method), method);
  }

  /** Waits for a response with that status. */
  public Message response(int status) {
    return next(message -> message.isResponse() && message.status() == status, String.valueOf(status));
  }

  private interface Wanted {
    boolean is(Message message);
  }

  private Message next(Wanted wanted, String name) {
    for (Message message : skipped) {
      if (wanted.is(message)) {
        skipped.remove(message);
        return message;
      }
    }
    try {
      for (Message message = poll(PATIENCE_MILLIS); message != null; message = poll(PATIENCE_MILLIS)) {
        if (wanted.is(message)) {
          return message;
        }
        skipped.add(message);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Assertions.fail(name + " did not come, but " + skipped.stream().map(Message::startLine).toList());
  }

  private Message poll(long millis) throws InterruptedException {
    return inbox.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Nothing of that method comes within a short while. */
  public boolean hearsNo(String method) {
    try {
      for (Message message = poll(300); message != null; message = poll(300)) {
        skipped.add(message);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return skipped.stream().noneMatch(message -> message.method().equals(method));
  }

  /** Forgets what has come so far and was not asked for. */
  public void forget() {
    inbox.clear();
    skipped.clear();
  }

  /**
   * Answers a request.
   *
   * @param tag to put into To, if it has none
   * @param more header lines and, after an empty line, a body
   */
  public void answer(Message request, int status, String tag, String... more) {
    StringBuilder text = new StringBuilder("SIP/2.0 " + status + " Told\r\n");
    String seen =
        ";received=" + request.source().getAddress().getHostAddress() + ";rport=" + request.source().getPort();
    request.all("Via").forEach(via -> text.append("Via: ").append(via).append(seen).append("\r\n"));
    text.append("From: ").append(request.header("From")).append("\r\n");
    String to = request.header("To");
    text.append("To: ").append(to).append(to.contains(";tag=") || tag.isEmpty() ? "" : ";tag=" + tag).append("\r\n");
    text.append("Call-ID: ").append(request.header("Call-ID")).append("\r\n");
    text.append("CSeq: ").append(request.header("CSeq")).append("\r\n");
    boolean placed = List.of(more).stream().anyMatch(line -> line.startsWith("Contact"));
    if (status < 300 && request.method().equals("INVITE") && !placed) {
      text.append("Contact: <").append(uri()).append(">\r\n");
    }
    finish(text, more);
    send(text.toString(), request.source());
  }

  /** Answers a REGISTER with the contact that it asked for. */
  public void grant(Message register, int seconds) {
    answer(register, 200, "r", "Contact: <" + register.contact() + ">;expires=" + seconds);
  }

  /** A request of ours to a contact: outside of a dialog when the To has no tag. */
  public String request(String method, String uri, int cseq, String callId, String from, String to, String... more) {
    StringBuilder text = new StringBuilder(method + " " + uri + " SIP/2.0\r\n");
    text.append("Via: SIP/2.0/").append(plug.transport()).append(" ").append(domain())
        .append(";rport;branch=z9hG4bKpeer").append(NUMBERS.incrementAndGet()).append("\r\n");
    text.append("Max-Forwards: 70\r\nFrom: ").append(from).append("\r\nTo: ").append(to).append("\r\nCall-ID: ")
        .append(callId).append("\r\nCSeq: ").append(cseq).append(" ").append(method).append("\r\n");
    text.append("Contact: <").append(uri()).append(">\r\n");
    finish(text, more);
    return text.toString();
  }

  public void send(String text, InetSocketAddress target) {
    plug.send(text.getBytes(StandardCharsets.UTF_8), target);
  }

  private static void finish(StringBuilder text, String... more) {
    String body = "";
    for (String line : more) {
      if (line.startsWith("v=0")) {
        body = line;
        text.append("Content-Type: application/sdp\r\n");
      } else if (line.startsWith("<?xml")) {
        body = line; // its type is named beside it
      } else if (line.startsWith("body:")) {
        body = line.substring(5);
      } else if (line.startsWith("Signal=")) {
        body = line;
        text.append("Content-Type: application/dtmf-relay\r\n");
      } else {
        text.append(line).append("\r\n");
      }
    }
    text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
  }

  @Override
  public void close() {
    plug.close();
  }
}
