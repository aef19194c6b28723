package org.diapason.sip.dialog;

import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;

/** A call in one of the two roles of its INVITE. What does not fit the role or the moment is ignored. */
sealed interface Leg permits ClientInvite, ServerInvite {

  /** The dialog that counts, once there is one. */
  Optional<Session> session();

  /** As caller. */
  default void invite(Description offer) {
  }

  /** As caller. */
  default void cancel() {
  }

  /** As caller; within a dialog it is the session's. */
  default boolean acknowledge(Optional<Description> answer) {
    return false;
  }

  /** As called. */
  default void ring() {
  }

  /** As called. */
  default void accept(Description description) {
  }

  /** As called. */
  default void redirect(Address target) {
  }

  /** As called. */
  default void refuse(int status) {
  }
}
