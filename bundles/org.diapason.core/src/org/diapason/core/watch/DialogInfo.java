package org.diapason.core.watch;

import java.util.Optional;
import org.diapason.core.address.Address;

/**
 * One call of a watched extension (RFC 4235 §4.1), as its server tells it. All texts but the address are empty when they
 * were not told; names are cleaned for showing.
 *
 * @param id within the watch
 * @param direction empty when it was not told
 * @param localTag tag at the watched extension
 * @param remoteTag tag at its far side
 * @param remote the far side
 * @param target where the far side is reached, as it or the server says
 */
public record DialogInfo(String id, State state, Optional<Direction> direction, String callId, String localTag,
    String remoteTag, Optional<Address> remote, Optional<Address> target) {

  /** RFC 4235 §3.7.1. */
  public enum State { TRYING, PROCEEDING, EARLY, CONFIRMED, TERMINATED }

  /** Who called whom. */
  public enum Direction {
    /** The watched extension calls. */
    INITIATOR,
    /** The watched extension is called. */
    RECIPIENT
  }

  /** Whether it rings at the watched extension, so that somebody else may take the call. */
  public boolean rings() {
    return state == State.EARLY && direction.filter(Direction.INITIATOR::equals).isEmpty();
  }

  /**
   * What an INVITE to {@link #reachedAt the caller} must replace to pick this call up: only as long as nobody has
   * answered. Empty when it does not ring or its dialog was not told.
   */
  public Optional<Replaces> pickup() {
    boolean named = !callId.isBlank() && !localTag.isBlank() && !remoteTag.isBlank();
    return rings() && named ? Optional.of(new Replaces(callId, remoteTag, localTag, true)) : Optional.empty();
  }

  /**
   * Whom an INVITE that picks this call up is sent to. A target within the server's own domain is what the server wants to be
   * called for that; another one is a contact that may lie behind a NAT, and the far side's address reaches it on any way.
   */
  public Optional<Address> reachedAt(String domain) {
    return target.filter(address -> address.host().equalsIgnoreCase(domain)).or(() -> remote).filter(DialogInfo::isSomebody)
        .or(() -> target.filter(DialogInfo::isSomebody));
  }

  private static boolean isSomebody(Address address) {
    return !address.host().endsWith(".invalid");
  }
}
