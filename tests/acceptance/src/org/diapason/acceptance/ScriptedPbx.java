package org.diapason.acceptance;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A telephone system that does what the demo PBX does not: {@code 301} is moved to an address outside, every other number
 * answers and can be watched, and {@code 302} can ask to be replaced by {@code 201}; calls to addresses of other ports are passed
 * on. A {@link Caller} can call the phone. It says nothing and hears nothing.
 */
final class ScriptedPbx implements AutoCloseable {

  private static final int MOST = 65_535;

  private final DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final DatagramSocket audio = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Integer> received = new ConcurrentHashMap<>();
  private final Map<String, String> watched = new ConcurrentHashMap<>();
  private volatile String asks = "";
  private volatile InetSocketAddress phone;
  private volatile String contact = "";
  private volatile Optional<Caller> caller = Optional.empty();

  /** A system that serves at once. */
  ScriptedPbx() throws IOException {
    Thread.ofPlatform().name("scripted-pbx").daemon().start(this::serve);
  }

  /** Host and port. */
  String domain() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Asks the phone to call {@code 201} in place of {@code 302}, which it talks to. */
  void askForReplacement() throws IOException {
    send(refer(asks), phone);
  }

  /** How many requests of a method have come. */
  int received(String method) {
    return received.getOrDefault(method, 0);
  }

  /** Somebody who calls the phone once it has registered; only the last one hears what becomes of it. */
  Caller caller(String number) {
    Caller fresh = new Caller(this, number, "call-" + count.incrementAndGet());
    caller = Optional.of(fresh);
    return fresh;
  }

  private void serve() {
    byte[] room = new byte[MOST];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(room, room.length);
        socket.receive(packet);
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        if (text.startsWith("SIP/2.0")) {
          respond(text);
        } else if (!text.isBlank()) {
          serve(text, (InetSocketAddress) packet.getSocketAddress());
        }
      }
    } catch (IOException closed) {
      System.err.println("the scripted PBX ends: " + closed.getMessage());
    }
  }

  private void serve(String request, InetSocketAddress from) throws IOException {
    String method = request.substring(0, request.indexOf(' '));
    received.merge(method, 1, Integer::sum);
    String called = request.split("[ \r\n]", 3)[1];
    if (!method.equals("REGISTER") && !called.contains("@" + domain()) && called.contains("@127.0.0.1:")) {
      passOn(request, called, from);
      return;
    }
    switch (method) {
      case "REGISTER" -> registered(request, from);
      case "INVITE" -> invited(request, called, from);
      case "ACK" -> phone = from;
      case "SUBSCRIBE" -> subscribed(request, called, from);
      case "PUBLISH" -> answer(request, from, "489 Bad Event", "", "");
      default -> answer(request, from, "200 OK", "", "");
    }
  }

  private void registered(String request, InetSocketAddress from) throws IOException {
    String where = header(request, "Contact").getFirst();
    phone = from;
    contact = where.substring(where.indexOf('<') + 1, where.indexOf('>'));
    answer(request, from, "200 OK", where + ";expires=3600\r\n", "");
  }

  private void respond(String response) throws IOException {
    Optional<Caller> hears = caller.filter(one -> header(response, "Call-ID").getFirst().endsWith(one.id()));
    if (hears.isPresent()) {
      hears.get().hear(response);
    } else {
      passBack(response);
    }
  }

  /** To a phone beside this system, as a proxy does (RFC 3261 §16.6). */
  private void passOn(String request, String called, InetSocketAddress from) throws IOException {
    phone = from;
    int end = request.indexOf("\r\n") + 2;
    String via = "Via: SIP/2.0/UDP " + domain() + ";branch=z9hG4bK" + header(request, "Via").getFirst().hashCode() + "\r\n";
    int port = Integer.parseInt(called.replaceFirst(".*@127\\.0\\.0\\.1:(\\d+).*", "$1"));
    send(request.substring(0, end) + via + request.substring(end), new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /** What the phone beside answers; our own requests' answers have no other Via. */
  private void passBack(String response) throws IOException {
    List<String> vias = header(response, "Via");
    if (vias.size() > 1) {
      send(response.replaceFirst(Pattern.quote(vias.getFirst() + "\r\n"), ""), phone);
    }
  }

  /** Only what extensions do is told (RFC 4235); of this system's own, and none of them rings by itself. */
  private void subscribed(String request, String called, InetSocketAddress from) throws IOException {
    if (header(request, "Event").stream().noneMatch(event -> event.equals("Event: dialog"))) {
      answer(request, from, "489 Bad Event", "", "");
      return;
    }
    String own = "Contact: <sip:pbx@" + domain() + ">\r\n";
    answer(request, from, "200 OK", own + "Expires: 3600\r\n", "");
    phone = from;
    watched.put(called.replaceFirst("sips?:([^@]*)@.*", "$1"), request);
    tell(called.replaceFirst("sips?:([^@]*)@.*", "$1"), "terminated", "");
  }

  /**
   * Tells who watches an extension what it does.
   *
   * @param state of its only dialog, such as {@code early}
   * @param caller number of the far side; may be empty
   */
  void tell(String number, String state, String caller) throws IOException {
    String subscription = watched.get(number);
    int version = count.incrementAndGet();
    String remote = caller.isEmpty() ? "" : "<remote><identity>sip:" + caller + "@" + domain() + "</identity></remote>";
    String body = "<?xml version=\"1.0\"?><dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + version
        + "\" state=\"full\" entity=\"sip:" + number + "@" + domain() + "\"><dialog id=\"d\" direction=\"recipient\"><state>"
        + state + "</state>" + remote + "</dialog></dialog-info>";
    String where = header(subscription, "Contact").getFirst();
    send("NOTIFY " + where.substring(where.indexOf('<') + 1, where.indexOf('>')) + " SIP/2.0\r\nVia: SIP/2.0/UDP "
        + domain() + ";rport;branch=z9hG4bKn" + version + "\r\nMax-Forwards: 70\r\nFrom"
        + header(subscription, "To").getFirst().substring(2) + ";tag=pbx\r\nTo"
        + header(subscription, "From").getFirst().substring(4) + "\r\n" + header(subscription, "Call-ID").getFirst()
        + "\r\nCSeq: " + version + " NOTIFY\r\nContact: <sip:pbx@" + domain() + ">\r\nEvent: dialog\r\n"
        + "Subscription-State: active;expires=3600\r\nContent-Type: application/dialog-info+xml\r\nContent-Length: "
        + body.length() + "\r\n\r\n" + body, phone);
  }

  private void invited(String request, String called, InetSocketAddress from) throws IOException {
    String own = "Contact: <sip:pbx@" + domain() + ">\r\n";
    if (called.startsWith("sip:301@")) {
      answer(request, from, "302 Moved Temporarily", "Contact: <sip:boss@192.0.2.7>\r\n", "");
      return;
    }
    if (called.startsWith("sip:302@")) {
      asks = request;
    }
    answer(request, from, "200 OK", own + "Content-Type: application/sdp\r\n", description());
  }

  /** Of a sound that nobody makes. */
  String description() {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + audio.getLocalPort()
        + " RTP/AVP 0\r\n";
  }

  /** Where the phone is to be reached. */
  String contact() {
    return contact;
  }

  void sendToPhone(String message) throws IOException {
    send(message, phone);
  }

  private String refer(String invite) {
    String where = header(invite, "Contact").getFirst();
    String target = where.substring(where.indexOf('<') + 1, where.indexOf('>'));
    return "REFER " + target + " SIP/2.0\r\nVia: SIP/2.0/UDP " + domain() + ";rport;branch=z9hG4bK" + count.incrementAndGet()
        + "\r\nMax-Forwards: 70\r\nFrom" + header(invite, "To").getFirst().substring(2) + ";tag=pbx\r\nTo"
        + header(invite, "From").getFirst().substring(4) + "\r\n" + header(invite, "Call-ID").getFirst()
        + "\r\nCSeq: 1 REFER\r\nContact: <sip:pbx@" + domain() + ">\r\nRefer-To: <sip:201@" + domain()
        + ">\r\nContent-Length: 0\r\n\r\n";
  }

  private void answer(String request, InetSocketAddress to, String status, String more, String body) throws IOException {
    String head = List.of("Via", "From", "To", "Call-ID", "CSeq").stream().flatMap(name -> header(request, name).stream())
        .map(line -> line.startsWith("To:") && !line.contains("tag=") ? line + ";tag=pbx" : line)
        .collect(Collectors.joining("\r\n"));
    send("SIP/2.0 " + status + "\r\n" + head + "\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n" + body, to);
  }

  private void send(String message, InetSocketAddress to) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, to));
  }

  static List<String> header(String message, String name) {
    return message.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.startsWith(name + ":")).toList();
  }

  @Override
  public void close() {
    socket.close();
    audio.close();
  }
}
