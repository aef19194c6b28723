package org.diapason.core.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.diapason.core.call.CallId;
import org.diapason.core.call.RecordingState;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;

/** A conference in progress: its state, its mix, and who of it speaks. Touched on {@code call-control} only. */
final class LiveConference {

  final ConferenceId id;
  final Map<CallId, MediaSession> sessions = new HashMap<>();
  final ConferenceRecorder.Tape tape = new ConferenceRecorder.Tape();
  ConferenceState state = ConferenceState.begin();
  Optional<Mix> mix = Optional.empty();
  MixSpeakers speakers = MixSpeakers.NONE;
  Optional<ConferenceView> told = Optional.empty();

  LiveConference(ConferenceId id) {
    this.id = id;
  }

  Set<CallId> members() {
    return switch (state) {
      case Going going -> going.members().stream().map(Member::call).collect(Collectors.toSet());
      case Over _ -> Set.of();
    };
  }

  boolean over() {
    return state instanceof Over;
  }

  ConferenceView view() {
    return switch (state) {
      case Over _ -> new ConferenceView(id, ConferencePhase.ENDED, List.of(), false, Optional.empty(), false,
          RecordingState.OFF);
      case Going going -> new ConferenceView(id, phase(going), going.members().stream().map(this::view).toList(),
          going.muted(), going.aside(), speakers.here(), tape.state());
    };
  }

  private MemberView view(Member member) {
    boolean speaks = Optional.ofNullable(sessions.get(member.call())).filter(speakers.there()::contains).isPresent();
    return new MemberView(member.call(), member.answered(), member.silenced(), member.alone(), speaks);
  }

  private static ConferencePhase phase(Going going) {
    if (going.held()) {
      return ConferencePhase.HELD;
    }
    return going.members().stream().allMatch(Member::answered) ? ConferencePhase.TALKING : ConferencePhase.GATHERING;
  }
}
