package org.diapason.sip.stack;

import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.route.Target;

/** Why a request did not leave. */
public sealed interface SendFailure {

  /** No connection, or it broke: mark the target bad and try the next. */
  record Unreachable(Target target, String cause) implements SendFailure { }

  /** The peer could not prove its domain: tell the user, do not go on in clear text. */
  record Refused(TlsRefusal refusal) implements SendFailure { }

  /** Too many requests are waiting already. */
  record Overloaded() implements SendFailure { }

  /** The library would not send it, for instance a CANCEL for what is answered already. */
  record Invalid(String cause) implements SendFailure { }
}
