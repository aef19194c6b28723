package org.diapason.sip.memory;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.diapason.sip.rig.Message;

/**
 * A registrar and a stateless proxy on a {@link MemoryWire} that forks to every contact of a user. Written without the
 * library under test. It stays in the way of dialogs only when told so. Runs on the test's thread.
 */
public final class MemoryProxy implements MemoryWire.End {

  public static final String NAME = "proxy";
  private static final int PORT = 5060;

  private final MemoryWire wire;
  private final Map<String, Map<String, InetSocketAddress>> users = new HashMap<>();
  private final Queue<Refusal> refusals = new ArrayDeque<>();
  private final List<Message> seen = new ArrayList<>();
  private boolean recordsRoute;
  private boolean requiresReliable;
  private int expires = 3_600;

  private record Refusal(String method, String status, String header) {
  }

  MemoryProxy(MemoryWire wire) throws java.net.BindException {
    this.wire = wire;
    wire.bind(this, PORT);
  }

  public int port() {
    return PORT;
  }

  /** Stays in the way of dialogs that begin from now on. */
  public void recordRoute() {
    recordsRoute = true;
  }

  /** Wants provisional responses to be reliable (RFC 3262), as some gateways do. */
  public void requireReliable() {
    requiresReliable = true;
  }

  /** Grants no more than so many seconds. */
  public void grants(int seconds) {
    expires = seconds;
  }

  /**
   * Refuses the next request of that method, which has not been refused before.
   *
   * @param status with its phrase
   * @param header a whole line
   */
  public void refuse(String method, String status, String header) {
    refusals.add(new Refusal(method, status, header));
  }

  /** Requests that came, copies too. */
  public List<Message> seen(String method) {
    return seen.stream().filter(message -> message.method().equals(method)).toList();
  }

  /** Contacts of a user. */
  public int bindings(String user) {
    return users.getOrDefault(user, Map.of()).size();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void receive(byte[] bytes, InetSocketAddress from) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return;
    }
    Message message = new Message(text, from);
    seen.add(message);
    if (message.isResponse()) {
      backward(message);
    } else if (!refused(message)) {
      forward(message);
    }
  }

  private boolean refused(Message request) {
    Refusal next = refusals.peek();
    boolean copy = seen.stream().filter(earlier -> earlier.method().equals(request.method())
        && earlier.header("Via").equals(request.header("Via"))).count() > 1;
    if (next == null || !next.method().equals(request.method()) || copy) {
      return false;
    }
    refusals.remove();
    reply(request, next.status(), next.header());
    return true;
  }

  private void forward(Message request) {
    if (request.method().equals("REGISTER")) {
      register(request);
      return;
    }
    List<String> lines = lines(request);
    boolean ours = lines.removeIf(line -> line.startsWith("Route:") && line.contains("127.0.0.1:" + PORT));
    String uri = request.startLine().split(" ")[1];
    if (ours || !uri.contains("127.0.0.1:" + PORT)) {
      pass(request, lines, uri, address(uri), 0);
      return;
    }
    Map<String, InetSocketAddress> contacts = users.getOrDefault(user(uri), Map.of());
    if (contacts.isEmpty() && !request.method().equals("ACK")) {
      reply(request, "404 Not Found", "X-By: proxy");
    }
    int branch = 0;
    for (Map.Entry<String, InetSocketAddress> contact : contacts.entrySet()) {
      pass(request, new ArrayList<>(lines), contact.getKey(), contact.getValue(), branch++);
    }
  }

  private void pass(Message request, List<String> lines, String uri, InetSocketAddress to, int branch) {
    lines.set(0, request.method() + " " + uri + " SIP/2.0");
    String theirs = request.header("Via").replaceAll(".*branch=", "").split("[;,]")[0];
    lines.add(1, "Via: SIP/2.0/UDP 127.0.0.1:" + PORT + ";branch=" + theirs + "p" + branch);
    if (recordsRoute && request.method().equals("INVITE")) {
      lines.add(2, "Record-Route: <sip:127.0.0.1:" + PORT + ";lr>");
    }
    if (requiresReliable && request.method().equals("INVITE") && request.tag("To").isEmpty()) {
      lines.add(2, "Require: 100rel");
    }
    send(lines, to);
  }

  /** Takes our Via off and follows the next. */
  private void backward(Message response) {
    List<String> lines = lines(response);
    int at = 1;
    while (!lines.get(at).startsWith("Via:")) {
      at++;
    }
    String[] vias = lines.get(at).substring(4).split(",", 2);
    lines.remove(at);
    if (vias.length > 1) {
      lines.add(at, "Via:" + vias[1]);
    }
    String next = lines.stream().filter(line -> line.startsWith("Via:")).findFirst().orElseThrow();
    send(lines, address(next.replaceAll(".*UDP ", "x@").split(";")[0]));
  }

  private void register(Message request) {
    String user = user(request.header("To"));
    Map<String, InetSocketAddress> bound = users.computeIfAbsent(user, unknown -> new LinkedHashMap<>());
    for (String contact : request.all("Contact")) {
      String uri = contact.substring(contact.indexOf('<') + 1, contact.indexOf('>'));
      boolean gone = contact.contains("expires=0") || request.header("Expires").equals("0");
      if (gone) {
        bound.remove(uri);
      } else {
        bound.put(uri, request.source());
      }
    }
    StringBuilder contacts = new StringBuilder("Server: memory");
    bound.keySet().forEach(uri -> contacts.append("\r\nContact: <").append(uri).append(">;expires=").append(expires));
    reply(request, "200 OK", contacts.toString());
  }

  private void reply(Message request, String status, String header) {
    List<String> lines = new ArrayList<>(List.of("SIP/2.0 " + status));
    request.all("Via").forEach(via -> lines.add("Via: " + via));
    lines.add("From: " + request.header("From"));
    lines.add("To: " + request.header("To") + (request.tag("To").isEmpty() ? ";tag=proxy" : ""));
    lines.add("Call-ID: " + request.header("Call-ID"));
    lines.add("CSeq: " + request.header("CSeq"));
    lines.add(header);
    lines.add("Content-Length: 0");
    lines.add("");
    lines.add("");
    send(lines, request.source());
  }

  private void send(List<String> lines, InetSocketAddress to) {
    wire.send(NAME, PORT, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), to);
  }

  private static List<String> lines(Message message) {
    return new ArrayList<>(List.of(message.text().split("\r\n", -1)));
  }

  private static String user(String text) {
    return text.replaceAll("(?s).*sips?:", "").replaceAll("@.*", "");
  }

  private static InetSocketAddress address(String uri) {
    String place = uri.substring(uri.indexOf('@') + 1).split("[;>]")[0].trim();
    return new InetSocketAddress(MemoryWire.HOST, Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)));
  }
}
