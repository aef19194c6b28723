package org.diapason.sip.exchange;

import java.time.Duration;
import java.util.List;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Response;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.transaction.Incoming;

/** Takes REGISTER of users that have proven who they are (RFC 3261 §10.3). */
final class RegistrarDesk {

  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 3_600;

  private final Locations locations;
  private final Tokens tokens;

  RegistrarDesk(Locations locations, Tokens tokens) {
    this.locations = locations;
    this.tokens = tokens;
  }

  /**
   * @param user whose password was given
   */
  void register(Incoming incoming, String user) {
    if (!user.equals(addressee(incoming))) {
      incoming.answer(Response.FORBIDDEN, tokens.fresh());
      return;
    }
    List<ContactHeader> contacts =
        Headers.all(incoming.request(), ContactHeader.NAME, ContactHeader.class);
    for (ContactHeader contact : contacts) {
      int seconds = seconds(incoming, contact);
      if (seconds > 0 && seconds < LEAST_SECONDS) {
        Response response = incoming.response(Response.INTERVAL_TOO_BRIEF, tokens.fresh());
        Headers.set(response, "Min-Expires", String.valueOf(LEAST_SECONDS));
        incoming.send(response);
        return;
      }
    }
    contacts.forEach(contact -> bind(incoming, user, contact));
    incoming.send(bindings(incoming, user));
  }

  private void bind(Incoming incoming, String user, ContactHeader contact) {
    int seconds = seconds(incoming, contact);
    if (contact.isWildCard()) {
      locations.clear(user);
      return;
    }
    locations.bind(user, contact.getAddress().getURI().toString(), incoming.source(), incoming.callId(),
        incoming.sequence(), Duration.ofSeconds(seconds));
  }

  private Response bindings(Incoming incoming, String user) {
    Response response = incoming.response(Response.OK, tokens.fresh());
    for (Locations.Binding binding : locations.of(user)) {
      response.addHeader(
          Headers.of(ContactHeader.NAME, "<" + binding.contact() + ">;expires=" + locations.left(binding)));
    }
    return response;
  }

  private static int seconds(Incoming incoming, ContactHeader contact) {
    int asked = contact.isWildCard() || contact.getExpires() < 0
        ? Headers.number(incoming.request(), "Expires").orElse(MOST_SECONDS) : contact.getExpires();
    return Math.min(asked, MOST_SECONDS);
  }

  private static String addressee(Incoming incoming) {
    ToHeader to = (ToHeader) incoming.request().getHeader(ToHeader.NAME);
    return to.getAddress().getURI() instanceof SipURI uri ? uri.getUser() : "";
  }
}
