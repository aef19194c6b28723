package org.diapason.core.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conference as a pure machine: {@link #on} returns the next state and what is to be done; nothing here touches the world. Far
 * sides that have not answered yet belong to it and join the mix when they have; it stands once all have.
 *
 * <table>
 * <caption>State × input → state, actions (an input about a call that is no member changes nothing)</caption>
 * <tr><th>state</th><th>input</th><th>next</th><th>actions</th></tr>
 * <tr><td>Going</td><td>Add, answered</td><td>Going, one more</td>
 *     <td>Join, MuteCall as all; ResumeCall, HoldCall if all are held</td></tr>
 * <tr><td>Going</td><td>Add, not answered</td><td>Going, one more</td><td>MuteCall as all</td></tr>
 * <tr><td>Going</td><td>Stands, answered for the first time</td><td>Going</td><td>Join; HoldCall if it or all are held</td></tr>
 * <tr><td>Going</td><td>Stands, holds us or is back</td><td>Going</td><td>Heard</td></tr>
 * <tr><td>Going</td><td>Silence</td><td>Going</td><td>Heard</td></tr>
 * <tr><td>Going</td><td>HoldOne</td><td>Going</td><td>Heard, HoldCall or ResumeCall; TalkAside ends</td></tr>
 * <tr><td>Going, all held</td><td>HoldOne back</td><td>Going, none held</td><td>as HoldAll back, and that one</td></tr>
 * <tr><td>Going</td><td>Aside, with one who has answered and is not held</td><td>Going</td><td>TalkAside</td></tr>
 * <tr><td>Going</td><td>Mute</td><td>Going</td><td>MuteCall for each</td></tr>
 * <tr><td>Going</td><td>HoldAll</td><td>Going</td>
 *     <td>Heard, HoldCall or ResumeCall for each not held alone; TalkAside ends</td></tr>
 * <tr><td>Going, three or more</td><td>Gone, Remove, Split</td><td>Going, one less</td>
 *     <td>Leave; HangUp, or HoldCall and Release</td></tr>
 * <tr><td>Going, one or two</td><td>Gone, Remove, Split</td><td>Over</td><td>as above, and Leave, Release for the other</td></tr>
 * <tr><td>Going</td><td>Succeed</td><td>Going, the one in the other's place</td>
 *     <td>Leave, Join; HoldCall, Heard, TalkAside as the one before</td></tr>
 * <tr><td>Going, two who have answered</td><td>Connect</td><td>Over</td><td>Leave for each, HoldCall, Connect</td></tr>
 * <tr><td>Going, others</td><td>Connect</td><td>same</td><td></td></tr>
 * <tr><td>Going</td><td>Split, not answered</td><td>same</td><td></td></tr>
 * <tr><td>Going</td><td>End</td><td>Over</td><td>Leave and HangUp for each</td></tr>
 * <tr><td>Over</td><td>any</td><td>Over</td><td></td></tr>
 * </table>
 * Whoever is left alone stays what he is, an active or a held call. No action opens a microphone or accepts a call.
 */
sealed interface ConferenceState permits Going, Over {

  /** What follows from an input. */
  record Step(ConferenceState next, List<ConferenceAction> actions) {

    public Step {
      actions = List.copyOf(actions);
    }

    /** The same, with more done afterwards. */
    Step then(List<ConferenceAction> more) {
      List<ConferenceAction> all = new ArrayList<>(actions);
      all.addAll(more);
      return new Step(next, all);
    }
  }

  /** Never throws, never touches the world. */
  Step on(ConferenceInput input);

  /** Before anybody was added. */
  static ConferenceState begin() {
    return new Going(List.of(), false, false, Optional.empty());
  }
}
