package org.diapason.peers.rig;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * What SIPp does in one call, step by step. Answers to an INVITE are made of what was kept of it, so that they may come
 * late or twice; all other answers are to the request before.
 */
public final class Scenario {

  /** A sound session on the port that SIPp echoes. */
  public static final String SOUND = """
      v=0
      o=sipp 1 1 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio [media_port] RTP/AVP 8 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:101 telephone-event/8000
      """;

  /** The same, from a far side that says of itself what it does. */
  public static String sound(String attribute) {
    return SOUND.replace("sipp 1 1", "sipp 1 2") + "a=" + attribute + "\n";
  }

  /** One that nobody can agree to. */
  public static final String UNKNOWN_CODEC = """
      v=0
      o=sipp 1 2 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio [media_port] RTP/AVP 97
      a=rtpmap:97 X-NOTHING/8000
      """;

  private static final String LOCAL_TAG = "[pid]sipp[call_number]";

  private final StringBuilder steps = new StringBuilder();
  private final Set<String> names = new TreeSet<>();
  private int requests = 1;

  /** Waits for an INVITE and keeps what its answers need. */
  public Scenario expectsInvite() {
    return expectsFirst("INVITE");
  }

  /** Waits for the first request of a dialog, which has all of this in it, and keeps what its answers need. */
  public Scenario expectsFirst(String request, String... patterns) {
    steps.append("<recv request=\"" + request + "\" rrs=\"true\"><action>");
    for (String pattern : patterns) {
      steps.append("<ereg regexp=\"" + pattern + "\" search_in=\"msg\" check_it=\"true\" assign_to=\"seen\"/>");
      names.add("seen");
    }
    keep("via1", "Via:", 1);
    keep("via2", "Via:", 2);
    keep("rr", "Record-Route:", 1);
    keep("from", "From:", 1);
    keep("to", "To:", 1);
    keep("cseq", "CSeq:", 1);
    steps.append("</action></recv>\n");
    return this;
  }

  private void keep(String name, String header, int occurrence) {
    names.add(name);
    steps.append("<ereg regexp=\".*\" search_in=\"hdr\" header=\"" + header + "\" occurrence=\"" + occurrence
        + "\" assign_to=\"" + name + "\"/>");
  }

  /** Waits for a request of a call over the proxy, and keeps it for an answer later than the next message. */
  public Scenario keeps(String request) {
    steps.append("<recv request=\"" + request + "\"><action>");
    keep("laterVia1", "Via:", 1);
    keep("laterVia2", "Via:", 2);
    keep("laterFrom", "From:", 1);
    keep("laterTo", "To:", 1);
    keep("laterCseq", "CSeq:", 1);
    steps.append("</action></recv>\n");
    return this;
  }

  /** Answers what was kept. */
  public Scenario answersKept(String status) {
    return send("SIP/2.0 " + status + "\nVia:[$laterVia1]\nVia:[$laterVia2]\nFrom:[$laterFrom]\nTo:[$laterTo]"
        + "\nCall-ID: [call_id]\nCSeq:[$laterCseq]", "");
  }

  /** Waits for a request that is no INVITE. */
  public Scenario expects(String request) {
    steps.append("<recv request=\"" + request + "\"/>\n");
    return this;
  }

  /** Takes a request that may come before the next step. */
  public Scenario mayGet(String request) {
    steps.append("<recv request=\"" + request + "\" optional=\"true\"/>\n");
    return this;
  }

  /** Takes a request that may come at any time from now on. */
  public Scenario mayGetLater(String request) {
    steps.append("<recv request=\"" + request + "\" optional=\"global\"/>\n");
    return this;
  }

  /** Waits for a request that has something in it. */
  public Scenario expects(String request, String pattern) {
    steps.append("<recv request=\"" + request + "\"><action><ereg regexp=\"" + pattern
        + "\" search_in=\"msg\" check_it=\"true\" assign_to=\"seen\"/></action></recv>\n");
    names.add("seen");
    return this;
  }

  /** Answers the kept INVITE without a body. */
  public Scenario answersInvite(String status, String... headers) {
    return answerInvite(status, ";tag=" + LOCAL_TAG, "", headers);
  }

  /** Answers the kept INVITE with a session description. */
  public Scenario answersInviteWith(String description, String status, String... headers) {
    return answerInvite(status, ";tag=" + LOCAL_TAG, description, headers);
  }

  /** As another fork does. */
  public Scenario answersInviteFrom(String tag, String description, String status) {
    return answerInvite(status, ";tag=" + tag, description);
  }

  /** Sends the caller elsewhere. */
  public Scenario redirectsTo(String uri) {
    return answerInvite("302 Moved Temporarily", ";tag=" + LOCAL_TAG, "", "Contact: <" + uri + ">");
  }

  /** Answers an INVITE within the dialog. */
  public Scenario answersReinvite(String description, String status, String... headers) {
    return answerInvite(status, "", description, headers);
  }

  private Scenario answerInvite(String status, String tag, String description, String... headers) {
    return send("SIP/2.0 " + status + "\nVia:[$via1]\nVia:[$via2]\nRecord-Route:[$rr]\nFrom:[$from]\nTo:[$to]" + tag
        + "\nCall-ID: [call_id]\nCSeq:[$cseq]"
        + (status.startsWith("3") ? "" : "\nContact: <sip:sipp@[local_ip]:[local_port]>"), description, headers);
  }

  /** Answers the request before. */
  public Scenario answers(String status, String... headers) {
    String copied = "\n[last_Via:]\n[last_From:]\n[last_To:]\n[last_Call-ID:]\n[last_CSeq:]";
    return send("SIP/2.0 " + status + copied, "", headers);
  }

  /**
   * Tells whoever subscribed what an extension does (RFC 4235); the answer is to be expected.
   *
   * @param number of the NOTIFY, from 1
   */
  public Scenario notifies(int number, String state, String document) {
    return send("""
        NOTIFY [next_url] SIP/2.0
        Via: SIP/2.0/UDP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-n@NUMBER@
        [routes]
        From:[$to];tag=@TAG@
        To:[$from]
        Call-ID: [call_id]
        CSeq: @NUMBER@ NOTIFY
        Contact: <sip:sipp@[local_ip]:[local_port]>
        Max-Forwards: 70
        Event: dialog
        Content-Type: application/dialog-info+xml""".replace("@NUMBER@", String.valueOf(number)).replace("@TAG@", LOCAL_TAG),
        document, "Subscription-State: " + state);
  }

  /** Calls the user that the command line names. */
  public Scenario invites(String description, String... headers) {
    return send("""
        INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        Via: SIP/2.0/UDP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-1
        From: <sip:sipp@127.0.0.1>;tag=@TAG@
        To: <sip:[service]@[remote_ip]:[remote_port]>
        Call-ID: [call_id]
        CSeq: 1 INVITE
        Contact: <sip:sipp@[local_ip]:[local_port]>
        Max-Forwards: 70""".replace("@TAG@", LOCAL_TAG), description, headers);
  }

  /** Takes the call back. */
  public Scenario cancels() {
    return send("""
        CANCEL sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        Via: SIP/2.0/UDP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-1
        From: <sip:sipp@127.0.0.1>;tag=@TAG@
        To: <sip:[service]@[remote_ip]:[remote_port]>
        Call-ID: [call_id]
        CSeq: 1 CANCEL
        Max-Forwards: 70""".replace("@TAG@", LOCAL_TAG), "");
  }

  /** Sends a request in the dialog that it began. */
  public Scenario requests(String method, String description, String... headers) {
    requests++;
    return send(inDialog(method, requests), description, headers);
  }

  /** Acknowledges the answer to its last INVITE. */
  public Scenario acknowledges(String description) {
    return send(inDialog("ACK", requests), description);
  }

  private static String inDialog(String method, int number) {
    return """
        @METHOD@ [next_url] SIP/2.0
        Via: SIP/2.0/UDP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-@BRANCH@
        [routes]
        From: <sip:sipp@127.0.0.1>;tag=@TAG@
        To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
        Call-ID: [call_id]
        CSeq: @NUMBER@ @METHOD@
        Contact: <sip:sipp@[local_ip]:[local_port]>
        Max-Forwards: 70""".replace("@METHOD@", method).replace("@NUMBER@", String.valueOf(number))
        .replace("@BRANCH@", number + (method.equals("ACK") ? "a" : ""))
        .replace("@TAG@", LOCAL_TAG);
  }

  /** Acknowledges a refusal, which only the next hop gets. */
  public Scenario acknowledgesRefusal() {
    return send("""
        ACK sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        Via: SIP/2.0/UDP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-@NUMBER@
        From: <sip:sipp@127.0.0.1>;tag=@TAG@
        [last_To:]
        Call-ID: [call_id]
        CSeq: @NUMBER@ ACK
        Max-Forwards: 70""".replace("@TAG@", LOCAL_TAG).replace("@NUMBER@", String.valueOf(requests)), "");
  }

  /** Waits for a response; 100 may come before it. */
  public Scenario expectsResponse(int status) {
    steps.append("<recv response=\"100\" optional=\"true\"/>\n<recv response=\"" + status + "\" rrs=\"true\"/>\n");
    return this;
  }

  /** Waits for a response, 180 may come before it, and looks at it. */
  public Scenario expectsResponse(int status, String pattern) {
    steps.append("<recv response=\"100\" optional=\"true\"/>\n<recv response=\"180\" optional=\"true\"/>\n"
        + "<recv response=\"" + status + "\" rrs=\"true\"><action><ereg regexp=\"" + pattern
        + "\" search_in=\"msg\" check_it=\"true\" assign_to=\"seen\"/></action></recv>\n");
    names.add("seen");
    return this;
  }

  /** Waits for one of two responses. */
  public Scenario expectsEither(int status, int other) {
    steps.append("<recv response=\"" + status + "\" optional=\"true\" next=\"9\"/>\n<recv response=\"" + other
        + "\"/>\n<label id=\"9\"/>\n");
    return this;
  }

  /** Waits for a response and nothing else. */
  public Scenario getsResponse(int status) {
    steps.append("<recv response=\"" + status + "\"/>\n");
    return this;
  }

  /** Takes a response that may come before the next step. */
  public Scenario mayGetResponse(int status) {
    steps.append("<recv response=\"" + status + "\" optional=\"true\"/>\n");
    return this;
  }

  public Scenario waits(Duration time) {
    steps.append("<pause milliseconds=\"" + time.toMillis() + "\"/>\n");
    return this;
  }

  /** What follows is done again and again. */
  public Scenario again() {
    steps.append("<label id=\"1\"/>\n");
    return this;
  }

  /** Goes back to {@link #again}. */
  public Scenario repeat() {
    steps.append("<nop next=\"1\"/>\n");
    return this;
  }

  /** Goes to {@link #otherwise} when that request comes instead of the next step. */
  public Scenario unlessGets(String request) {
    steps.append("<recv request=\"" + request + "\" optional=\"true\" next=\"2\"/>\n");
    return this;
  }

  /** Where {@link #unlessGets} goes on. */
  public Scenario otherwise() {
    steps.append("<label id=\"2\"/>\n");
    return this;
  }

  /** The scenario as SIPp reads it; it refuses variables that it believes unused unless they are named. */
  String xml() {
    String reference = names.isEmpty() ? "" : "<Reference variables=\"" + String.join(",", names) + "\"/>\n";
    return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<scenario name=\"peer\">\n" + steps + reference
        + "</scenario>\n";
  }

  private Scenario send(String head, String description, String... headers) {
    StringBuilder message = new StringBuilder(head);
    for (String header : headers) {
      message.append('\n').append(header);
    }
    if (!description.isEmpty() && message.indexOf("\nContent-Type:") < 0) {
      message.append("\nContent-Type: application/sdp");
    }
    steps.append("<send><![CDATA[\n\n" + message + "\nContent-Length: [len]\n\n" + description + "\n]]></send>\n");
    return this;
  }
}
