package org.diapason.sip.phone;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.setting.HostPort;
import org.diapason.sip.dialog.Legs;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Lines;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.route.Destination;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Incoming;

/** Calls as a phone makes and gets them: over the servers of its accounts. */
final class PhoneSide implements Side {

  private final Lines lines;
  private final Tokens tokens;

  PhoneSide(Lines lines, Tokens tokens) {
    this.lines = lines;
    this.tokens = tokens;
  }

  @Override
  public void find(Account account, Address to, Consumer<Way> found) {
    Line line = lines.of(account);
    URI request = Headers.uri(withPort(to, account.domain()).uri());
    if (line.isRegistered() && line.route().flow().isPresent()) {
      found.accept(new Way.Found(line, line.route(), request, false));
      return;
    }
    lines.resolve(line, problem -> found.accept(problem.<Way>map(Way.None::new)
        .orElseGet(() -> new Way.Found(line, line.route(), request, false))));
  }

  @Override
  public void locate(Line line, URI hop, Target near, Consumer<Target> found) {
    if (!(hop instanceof SipURI uri) || uri.getHost() == null) {
      return;
    }
    String host = uri.getHost().replace("[", "").replace("]", "");
    Transport transport = transport(uri, near);
    try {
      int port = uri.getPort() > 0 ? uri.getPort() : transport.defaultPort();
      found.accept(Target.of(transport, InetAddress.ofLiteral(host), port));
    } catch (IllegalArgumentException name) {
      lines.locate(Destination.of(host, Math.max(0, uri.getPort()), transport), line.trust(), found);
    }
  }

  @Override
  public KnownSources.Grant admit(Target target) {
    return lines.admit(target.host());
  }

  @Override
  public boolean trusts(Line line, InetAddress source) {
    return line.serves(source);
  }

  @Override
  public void outside(Incoming incoming, Legs legs) {
    Optional<Line> line = called(incoming.request());
    switch (incoming.method()) {
      case Request.INVITE -> line.ifPresent(called -> legs.invited(incoming, called, false, true));
      case Request.OPTIONS -> legs.tellAbilities(incoming);
      case Request.REFER -> incoming.answer(Response.FORBIDDEN, tokens.fresh());
      case Request.NOTIFY -> incoming.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, tokens.fresh());
      default -> {
        Response response = incoming.response(Response.METHOD_NOT_ALLOWED, tokens.fresh());
        Headers.set(response, "Allow", Requests.ALLOW);
        incoming.send(response);
      }
    }
  }

  /**
   * Whether a request deserves an answer: addressed to the unguessable contact of a line and, outside of dialogs, from
   * one of its servers while it is registered. On any thread.
   */
  boolean admits(Request request, Target source) {
    boolean outside = ((ToHeader) request.getHeader(ToHeader.NAME)).getTag() == null;
    boolean cancel = request.getMethod().equals(Request.CANCEL);
    return called(request).filter(line -> !outside || cancel || line.isRegistered())
        .filter(line -> !outside || line.serves(source.host())).isPresent();
  }

  private Optional<Line> called(Request request) {
    return request.getRequestURI() instanceof SipURI uri ? lines.called(uri.getUser()) : Optional.empty();
  }

  /** A number of the own domain is asked for at the port that the account names. */
  static Address withPort(Address to, HostPort domain) {
    return to.port() == 0 && to.host().equalsIgnoreCase(domain.host())
        ? new Address(to.displayName(), to.scheme(), to.user(), to.host(), domain.port()) : to;
  }

  private static Transport transport(SipURI uri, Target near) {
    String named = uri.getTransportParam();
    if (uri.isSecure() || "tls".equalsIgnoreCase(named)) {
      return Transport.TLS;
    }
    return named == null ? Transport.UDP
        : switch (named.toLowerCase(Locale.ROOT)) {
          case "udp" -> Transport.UDP;
          case "tcp" -> Transport.TCP;
          default -> near.transport();
        };
  }
}
