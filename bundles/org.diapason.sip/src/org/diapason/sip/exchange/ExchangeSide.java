package org.diapason.sip.exchange;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;
import javax.sip.address.URI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.time.Clock;
import org.diapason.sip.dialog.Legs;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.digest.DigestServer;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.route.BadTargets;
import org.diapason.sip.route.Destination;
import org.diapason.sip.route.Route;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Incoming;

/**
 * Calls as an exchange gets and makes them: from users that have proven who they are, to where they registered from.
 */
final class ExchangeSide implements Side {

  private final Line self;
  private final DigestServer digest;
  private final Locations locations;
  private final RegistrarDesk registrar;
  private final Tokens tokens;
  private final Clock clock;

  ExchangeSide(Line self, DigestServer digest, Locations locations, Tokens tokens, Clock clock) {
    this.self = self;
    this.digest = digest;
    this.locations = locations;
    this.registrar = new RegistrarDesk(locations, tokens);
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public void find(Account account, Address to, Consumer<Way> found) {
    found.accept(locations.latest(to.user()).<Way>map(binding -> {
      Target target = binding.flow();
      Route route = new Route(Destination.of(target.host().getHostAddress(), target.port(), target.transport()),
          new BadTargets(clock), clock);
      route.resolved(List.of(target));
      return new Way.Found(self, route, Headers.uri(binding.contact()), true);
    }).orElseGet(() -> new Way.None(Problem.of(ProblemCode.HOST_UNKNOWN, to.user()))));
  }

  @Override
  public void locate(Line line, URI hop, Target near, Consumer<Target> found) {
    // Users are reached where they came from.
  }

  @Override
  public KnownSources.Grant admit(Target target) {
    return () -> { };
  }

  @Override
  public boolean trusts(Line line, InetAddress source) {
    return source.isLoopbackAddress();
  }

  @Override
  public void outside(Incoming incoming, Legs legs) {
    switch (incoming.method()) {
      case Request.REGISTER -> known(incoming, Response.UNAUTHORIZED, user -> registrar.register(incoming, user));
      case Request.INVITE -> known(incoming, Response.PROXY_AUTHENTICATION_REQUIRED, user -> {
        if (user.equals(caller(incoming))) {
          legs.invited(incoming, self, true, false);
        } else {
          incoming.answer(Response.FORBIDDEN, tokens.fresh());
        }
      });
      case Request.OPTIONS -> legs.tellAbilities(incoming);
      default -> {
        Response response = incoming.response(Response.METHOD_NOT_ALLOWED, tokens.fresh());
        Headers.set(response, "Allow", Requests.ALLOW);
        incoming.send(response);
      }
    }
  }

  private void known(Incoming incoming, int challenge, Consumer<String> next) {
    String header = challenge == Response.UNAUTHORIZED ? AuthorizationHeader.NAME : ProxyAuthorizationHeader.NAME;
    List<AuthorizationHeader> given = Headers.all(incoming.request(), header, AuthorizationHeader.class);
    switch (digest.check(incoming.method(), given)) {
      case DigestServer.Verdict.Known known -> next.accept(known.user());
      case DigestServer.Verdict.Ask ask -> {
        Response response = incoming.response(challenge, tokens.fresh());
        String name = challenge == Response.UNAUTHORIZED ? "WWW-Authenticate" : "Proxy-Authenticate";
        digest.challenges(ask.stale()).forEach(value -> response.addHeader(Headers.of(name, value)));
        incoming.send(response);
      }
    }
  }

  private static String caller(Incoming incoming) {
    FromHeader from = (FromHeader) incoming.request().getHeader(FromHeader.NAME);
    return from.getAddress().getURI() instanceof SipURI uri ? uri.getUser() : "";
  }
}
