package org.diapason.sip.exchange;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.call.ExtensionText;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.dialog.Legs;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.digest.DigestServer;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.refer.ReplacesHeader;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Incoming;

/**
 * Calls as an exchange gets and makes them: from users that have proven who they are to extensions, from extensions to
 * users where they registered from, and from extension to extension. These go over its own door as well, and come in as
 * anybody else's.
 */
final class ExchangeSide implements Side {

  /** Before an extension: takes the call that rings there. What {@code calls.pickupCode} is unless somebody changes it. */
  private static final String PICKUP = "**";

  private final House house;
  private final DigestServer digest;
  private final Locations locations;
  private final RegistrarDesk registrar;
  private final Tokens tokens;
  private final Lamps lamps;
  private final Predicate<ExtensionText> texts;

  ExchangeSide(House house, DigestServer digest, Locations locations, Tokens tokens, Lamps lamps,
      Predicate<ExtensionText> texts) {
    this.lamps = lamps;
    this.texts = texts;
    this.house = house;
    this.digest = digest;
    this.locations = locations;
    this.registrar = new RegistrarDesk(locations, tokens);
    this.tokens = tokens;
  }

  @Override
  public void find(Account account, Address to, Consumer<Way> found) {
    found.accept(way(account, to).orElseGet(() -> new Way.None(Problem.of(ProblemCode.HOST_UNKNOWN, to.user()))));
  }

  private Optional<Way> way(Account account, Address to) {
    if (!house.serves(to.host())) {
      return Optional.empty();
    }
    return house.isUser(to.user())
        ? locations.latest(to.user()).map(binding ->
            way(house.line(account, Credentials.none(), binding.flow()), Headers.uri(binding.contact())))
        : Optional.of(way(house.line(account, house.credentials(), house.door().get()),
            Headers.uri(house.extension(to.user()).uri())));
  }

  private static Way way(Line line, URI request) {
    return new Way.Found(line, line.route(), request, true);
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
        if (user.equals(house.credentials().user())) {
          legs.invited(incoming, house.line(called(incoming)), true, false);
        } else {
          himself(incoming, user, () -> invited(incoming, legs));
        }
      });
      case Request.SUBSCRIBE -> known(incoming, Response.UNAUTHORIZED,
          user -> himself(incoming, user, () -> lamps.subscribe(incoming, called(incoming))));
      case Request.MESSAGE -> known(incoming, Response.PROXY_AUTHENTICATION_REQUIRED,
          user -> himself(incoming, user, () -> texted(incoming, user)));
      case Request.OPTIONS -> legs.tellAbilities(incoming);
      default -> {
        Response response = incoming.response(Response.METHOD_NOT_ALLOWED, tokens.fresh());
        Headers.set(response, "Allow", Requests.ALLOW);
        incoming.send(response);
      }
    }
  }

  /** Nobody speaks in another one's name. */
  private void himself(Incoming incoming, String user, Runnable next) {
    if (user.equals(caller(incoming))) {
      next.run();
    } else {
      incoming.answer(Response.FORBIDDEN, tokens.fresh());
    }
  }

  /** Who dials the code and an extension is connected with whom it rings there for, as if he had named that call himself. */
  private void invited(Incoming incoming, Legs legs) {
    String called = called(incoming);
    if (!called.startsWith(PICKUP)) {
      legs.invited(incoming, house.line(called), true, false);
      return;
    }
    lamps.ringing(called.substring(PICKUP.length())).ifPresentOrElse(ringing -> {
      Headers.set(incoming.request(), ReplacesHeader.NAME, ReplacesHeader.write(ringing.pickup().orElseThrow()));
      legs.invited(incoming, house.line(ringing.remote().orElseThrow().user()), true, false);
    }, () -> incoming.answer(Response.TEMPORARILY_UNAVAILABLE, tokens.fresh()));
  }

  private void texted(Incoming incoming, String user) {
    Optional<String> text = Bodies.plain(incoming.request());
    if (text.isEmpty()) {
      Response response = incoming.response(Response.UNSUPPORTED_MEDIA_TYPE, tokens.fresh());
      Headers.set(response, "Accept", "text/plain");
      incoming.send(response);
      return;
    }
    boolean taken = texts.test(new ExtensionText(user, called(incoming), text.get()));
    incoming.answer(taken ? Response.OK : Response.NOT_FOUND, tokens.fresh());
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

  private static String called(Incoming incoming) {
    return incoming.request().getRequestURI() instanceof SipURI uri && uri.getUser() != null ? uri.getUser() : "";
  }

  private static String caller(Incoming incoming) {
    FromHeader from = (FromHeader) incoming.request().getHeader(FromHeader.NAME);
    return from.getAddress().getURI() instanceof SipURI uri ? uri.getUser() : "";
  }
}
