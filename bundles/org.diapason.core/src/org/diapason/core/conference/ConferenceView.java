package org.diapason.core.conference;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallId;

/**
 * A conference as it is shown; a picture of one moment.
 *
 * @param members in the order of their adding; empty once it has ended
 * @param muted whether nobody hears the person here
 * @param aside member whom the person here has a private word with
 * @param speaking whether the person here speaks now and is heard
 */
public record ConferenceView(ConferenceId id, ConferencePhase phase, List<MemberView> members, boolean muted,
    Optional<CallId> aside, boolean speaking) {

  public ConferenceView {
    members = List.copyOf(members);
  }

  /** Whether a call belongs to it. */
  public boolean has(CallId call) {
    return members.stream().anyMatch(member -> member.call().equals(call));
  }
}
