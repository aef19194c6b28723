package org.diapason.sip.message;

import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Completion;

/** Call completion in headers (RFC 6910). */
public final class Completions {

  private static final Pattern PURPOSE = Pattern.compile(";\\s*purpose\\s*=\\s*\"?call-completion\"?\\s*(?:;|$)");
  private static final Pattern MODE =
      Pattern.compile(";\\s*m\\s*=\\s*\"?([A-Za-z0-9]{1,16})\"?\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

  private Completions() {
  }

  /** What the server that refused a call offers for later: {@code Call-Info: <sip:x>;purpose=call-completion;m=BS} (§7.1). */
  public static Optional<Completion> offered(Response refusal) {
    return Headers.all(refusal, "Call-Info", Header.class).stream().map(Headers::value)
        .filter(value -> PURPOSE.matcher(parameters(value).toLowerCase(Locale.ROOT)).find())
        .flatMap(value -> Parties.read(value).filter(address -> !Parties.isNobody(address))
            .map(monitor -> new Completion(monitor, mode(value))).stream())
        .findFirst();
  }

  /** Says in a Request-URI what kind of completion it is about (§7.2). */
  public static void mark(SipURI uri, String mode) {
    try {
      uri.setParameter("m", mode);
    } catch (ParseException token) {
      throw new IllegalArgumentException("mode", token);
    }
  }

  /** Where a document of {@code application/call-completion} says to call, if it does. */
  public static Optional<Address> address(String value) {
    return Parties.read(value.startsWith("<") ? value : "<" + value + ">").filter(address -> !Parties.isNobody(address));
  }

  private static String mode(String value) {
    Matcher found = MODE.matcher(parameters(value));
    return found.find() ? found.group(1).toUpperCase(Locale.ROOT) : "BS";
  }

  /** Those of the header, not those of the URI. */
  private static String parameters(String value) {
    return value.substring(value.indexOf('>') + 1);
  }
}
