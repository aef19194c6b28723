package org.diapason.sip.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.sip.route.Target;

/** Messages as a peer would write them, byte by byte. */
final class Messages {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Messages() { }

  static byte[] request(String method, Target target, int viaPort) {
    int number = NUMBER.incrementAndGet();
    return lines(
        method + " sip:peer@" + target.host().getHostAddress() + ":" + target.port() + " SIP/2.0",
        "Via: SIP/2.0/" + target.transport() + " 127.0.0.1:" + viaPort + ";branch=z9hG4bK" + number + ";rport",
        "Max-Forwards: 70",
        "From: \"Someone\" <sip:someone@example.com>;tag=from" + number,
        "To: <sip:peer@example.com>",
        "Call-ID: call" + number + "@127.0.0.1",
        "CSeq: 1 " + method,
        "Contact: <sip:someone@127.0.0.1:" + viaPort + ">",
        "Supported: 100rel, timer",
        "User-Agent: Test (of the guard) 1.0",
        "Content-Length: 0");
  }

  static byte[] response(int status, Target target) {
    int number = NUMBER.incrementAndGet();
    return lines(
        "SIP/2.0 " + status + " Whatever",
        "Via: SIP/2.0/" + target.transport() + " " + target.host().getHostAddress() + ":" + target.port()
            + ";branch=z9hG4bK" + number + ";received=127.0.0.1;rport=5060",
        "Record-Route: <sip:127.0.0.1;lr>",
        "From: <sip:party@example.com>;tag=a" + number,
        "To: <sip:peer@example.com>;tag=b" + number,
        "Call-ID: answer" + number,
        "CSeq: 1 INVITE",
        "RSeq: 17",
        "Require: 100rel",
        "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"abc\", algorithm=SHA-256, qop=\"auth\"",
        "Content-Length: 0");
  }

  /** 200 to the request that comes next in the stream, which has no body. */
  static byte[] answer(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) in.read());
    }
    return ("SIP/2.0 200 OK" + request.substring(request.indexOf("\r\n"))).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
