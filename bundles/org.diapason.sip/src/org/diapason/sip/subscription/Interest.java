package org.diapason.sip.subscription;

import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Completion;
import org.diapason.sip.message.Completions;
import org.diapason.sip.message.Headers;

/**
 * What a subscription is about.
 *
 * @param mode of a call completion
 */
record Interest(Address whom, EventPackage kind, Optional<String> mode) {

  /** The calls of an extension (RFC 4235). */
  static Interest dialogs(Address extension) {
    return new Interest(extension, EventPackage.DIALOG, Optional.empty());
  }

  /** A place in the server's queue (RFC 6910). */
  static Interest completion(Address monitor, Completion offer) {
    return new Interest(monitor, EventPackage.CALL_COMPLETION, Optional.of(offer.mode()));
  }

  URI uri() {
    URI uri = Headers.uri(whom.uri());
    mode.ifPresent(token -> Completions.mark((SipURI) uri, token));
    return uri;
  }
}
