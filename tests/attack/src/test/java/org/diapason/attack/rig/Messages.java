package org.diapason.attack.rig;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Messages as an attacker writes them who knows all that the registrar knows, and reading of those that pass. */
public final class Messages {

  /** Begins the Call-ID of every message of an attacker. */
  public static final String MARK = "attack";

  /** An offer with all that the negotiation looks at. */
  public static final String OFFER = String.join("\r\n", "v=0", "o=- 71 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1",
      "b=AS:80", "t=0 0", "a=group:BUNDLE 0", "m=audio 41000 RTP/AVP 96 9 8 0 101", "a=rtpmap:96 opus/48000/2",
      "a=fmtp:96 useinbandfec=1;maxaveragebitrate=24000", "a=rtpmap:9 G722/8000", "a=rtpmap:101 telephone-event/8000",
      "a=fmtp:101 0-15", "a=ptime:20", "a=maxptime:120", "a=rtcp:41001 IN IP4 127.0.0.1", "a=sendrecv",
      "m=video 0 RTP/AVP 99", "a=rtpmap:99 H264/90000", "");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Messages() {
  }

  /**
   * A valid request.
   *
   * @param user in the request URI and To
   * @param via where its answer goes, host and port
   */
  public static String request(String method, String user, String transport, String via, String body) {
    int number = NUMBER.incrementAndGet();
    return lines(method + " sip:" + user + "@127.0.0.1 SIP/2.0",
        "Via: SIP/2.0/" + transport + " " + via + ";branch=z9hG4bKx" + number + ";rport",
        "Max-Forwards: 70",
        "From: \"Someone\" <sip:someone@127.0.0.1>;tag=from" + number,
        "To: <sip:" + user + "@127.0.0.1>",
        "Call-ID: " + MARK + number,
        "CSeq: 1 " + method,
        "Contact: <sip:someone@" + via + ">",
        "Record-Route: <sip:127.0.0.1;lr>",
        "Supported: 100rel, timer",
        "Session-Expires: 1800;refresher=uac",
        "Event: presence",
        "Expires: 60",
        "Content-Type: application/sdp") + body(body);
  }

  /** Whether a message is the answer to a request of {@link #request}. */
  static boolean answers(String message, String request) {
    String call = request.lines().filter(line -> line.startsWith("Call-ID:")).findFirst().orElseThrow();
    return message.startsWith("SIP/2.0") && message.contains(call + "\r\n");
  }

  /** The cancelling of an INVITE of {@link #request}. */
  public static String cancel(String invite) {
    return invite.lines().takeWhile(line -> !line.isEmpty())
        .filter(line -> !line.startsWith("Content-") && !line.startsWith("Record-") && !line.startsWith("Contact"))
        .map(line -> line.startsWith("INVITE ") ? line.replace("INVITE ", "CANCEL ") : line)
        .map(line -> line.startsWith("CSeq:") ? "CSeq: 1 CANCEL" : line)
        .collect(Collectors.joining("\r\n", "", "\r\n")) + body("");
  }

  /** The ACK to a refusal of an INVITE of {@link #request}. */
  public static String acknowledge(String invite, String refusal) {
    String to = refusal.lines().filter(line -> line.startsWith("To:")).findFirst().orElseThrow();
    return cancel(invite).replace("CANCEL", "ACK").replaceFirst("(?m)^To:.*(?=\r$)", Matcher.quoteReplacement(to));
  }

  /** A valid response to a request that nobody sent. */
  public static String response(int status, String transport, String via) {
    int number = NUMBER.incrementAndGet();
    return lines("SIP/2.0 " + status + " Whatever",
        "Via: SIP/2.0/" + transport + " " + via + ";branch=z9hG4bKy" + number + ";received=127.0.0.1;rport=5060",
        "Record-Route: <sip:127.0.0.1;lr>",
        "From: <sip:party@127.0.0.1>;tag=a" + number,
        "To: <sip:peer@127.0.0.1>;tag=b" + number,
        "Call-ID: " + MARK + number,
        "CSeq: 1 " + (number % 2 == 0 ? "INVITE" : "REGISTER"),
        "RSeq: 17",
        "Require: 100rel",
        "WWW-Authenticate: Digest realm=\"127.0.0.1\", nonce=\"abc\", algorithm=SHA-256, qop=\"auth\"",
        "Contact: <sip:party@127.0.0.1:9>;expires=60",
        "Content-Type: application/sdp") + body(OFFER);
  }

  /** One of each kind. */
  public static List<byte[]> seeds(String user, String transport, String via) {
    return List.of(request("OPTIONS", user, transport, via, ""), request("REGISTER", user, transport, via, ""),
        request("INVITE", user, transport, via, OFFER), request("NOTIFY", user, transport, via, "x"),
        request("MESSAGE", user, transport, via, "hello"), request("UPDATE", user, transport, via, OFFER),
        request("BYE", user, transport, via, ""), response(200, transport, via), response(401, transport, via),
        response(183, transport, via)).stream().map(Messages::bytes).toList();
  }

  /** The same message with another body; one without a body stays as it is. */
  public static String withBody(String message, UnaryOperator<String> change) {
    int end = message.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 == message.length()) {
      return message;
    }
    String head = message.substring(0, end).lines().filter(line -> !line.toLowerCase().startsWith("content-length"))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
    return head + body(change.apply(message.substring(end + 4)));
  }

  /** Latin-1 keeps every octet as it is. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String body(String body) {
    return "Content-Length: " + bytes(body).length + "\r\n\r\n" + body;
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
