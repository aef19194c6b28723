package org.diapason.sip.refer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Message;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.DisplayName;

/**
 * The status line that a NOTIFY of a transfer carries (RFC 3515 §2.4.5).
 *
 * @param status 100 to 699
 */
public record Sipfrag(int status, String phrase) {

  private static final int LONGEST = 8_192;
  private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 ([1-6]\\d\\d)(?: ([^\\r\\n]*))?");

  /** Empty when the message carries none. */
  public static Optional<Sipfrag> of(Message notify) {
    byte[] raw = notify.getRawContent();
    if (!Bodies.is(notify, "message", "sipfrag") || raw == null || raw.length > LONGEST) {
      return Optional.empty();
    }
    Matcher line = STATUS_LINE.matcher(new String(raw, StandardCharsets.UTF_8));
    return line.lookingAt()
        ? Optional.of(new Sipfrag(Integer.parseInt(line.group(1)), DisplayName.clean(line.group(2)))) : Optional.empty();
  }

  public void into(Message notify) {
    Bodies.put(notify, "message", "sipfrag;version=2.0", "SIP/2.0 " + status + " " + phrase + "\r\n");
  }

  public boolean last() {
    return status >= 200;
  }
}
