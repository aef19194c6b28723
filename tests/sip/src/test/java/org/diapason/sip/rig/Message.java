package org.diapason.sip.rig;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** A message as it came over the wire, read without the library under test. */
public record Message(String text, InetSocketAddress source) {

  public String startLine() {
    return text.lines().findFirst().orElse("");
  }

  /** Method of a request; {@code SIP/2.0} for a response. */
  public String method() {
    return startLine().split(" ")[0];
  }

  public boolean isResponse() {
    return startLine().startsWith("SIP/2.0 ");
  }

  /** Status of a response. */
  public int status() {
    return Integer.parseInt(startLine().split(" ")[1]);
  }

  public List<String> all(String name) {
    return text.lines().takeWhile(line -> !line.isEmpty())
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).trim()).toList();
  }

  /** First header of that name; empty text when there is none. */
  public String header(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  public Optional<String> tag(String name) {
    String value = header(name);
    int at = value.indexOf(";tag=");
    return at < 0 ? Optional.empty() : Optional.of(value.substring(at + 5).split(";")[0]);
  }

  /** URI of the first Contact. */
  public String contact() {
    String value = header("Contact");
    return value.substring(value.indexOf('<') + 1, value.indexOf('>'));
  }

  public String cseqMethod() {
    return header("CSeq").split(" ")[1];
  }

  public int cseq() {
    return Integer.parseInt(header("CSeq").split(" ")[0]);
  }

  public String body() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? "" : text.substring(end + 4);
  }
}
