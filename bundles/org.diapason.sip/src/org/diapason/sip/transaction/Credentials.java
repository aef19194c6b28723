package org.diapason.sip.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.problem.Problem;
import org.diapason.sip.digest.Challenge;
import org.diapason.sip.digest.Realms;
import org.diapason.sip.message.Headers;

/**
 * What one identity answers challenges with.
 *
 * @param user digest user name
 * @param password may block on the key store: asked on a virtual thread only
 * @param unreadable why the password that was asked for last can not be read
 * @param realms confined to the signalling thread
 */
public record Credentials(String user, Supplier<String> password, Supplier<Optional<Problem>> unreadable,
    Realms realms) {

  /** For requests to those whose challenges are not answered. */
  public static Credentials none() {
    return new Credentials("", () -> "", Optional::empty, new Realms());
  }

  /** The challenge of a 401 or 407 to be answered; a REGISTER teaches us its realm. */
  Optional<Challenge> choose(Request request, Response response) {
    List<Challenge> offered = Headers.all(response,
        response.getStatusCode() == Response.UNAUTHORIZED ? WWWAuthenticateHeader.NAME : ProxyAuthenticateHeader.NAME,
        WWWAuthenticateHeader.class).stream().flatMap(header -> Challenge.read(header).stream()).toList();
    return Request.REGISTER.equals(request.getMethod()) ? realms.learn(offered) : realms.choose(offered);
  }

  /** No password in logs. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
