package org.diapason.core.conference;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.RecordingState;

/**
 * A conference as it is shown; a picture of one moment.
 *
 * @param members in the order of their adding; empty once it has ended
 * @param muted whether nobody hears the person here
 * @param aside member whom the person here has a private word with
 * @param speaking whether the person here speaks now and is heard
 * @param recording whether the whole of it is recorded, which has to be shown
 */
public record ConferenceView(ConferenceId id, ConferencePhase phase, List<MemberView> members, boolean muted,
    Optional<CallId> aside, boolean speaking, RecordingState recording) {

  public ConferenceView {
    members = List.copyOf(members);
  }

  /** Whether the far sides can be brought together so that we may leave: two, and both have answered. */
  public boolean connectable() {
    return members.size() == 2 && members.stream().allMatch(MemberView::answered);
  }

  /** Whether a call belongs to it. */
  public boolean has(CallId call) {
    return members.stream().anyMatch(member -> member.call().equals(call));
  }
}
