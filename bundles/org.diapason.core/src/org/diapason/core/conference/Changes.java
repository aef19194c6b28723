package org.diapason.core.conference;

import java.util.ArrayList;
import java.util.List;

/** What has to be done so that mix and calls are as a state says, when they were as another one said. */
final class Changes {

  private final Going before;
  private final List<ConferenceAction> actions = new ArrayList<>();

  private Changes(Going before) {
    this.before = before;
  }

  static List<ConferenceAction> between(Going before, ConferenceState after) {
    Changes changes = new Changes(before);
    switch (after) {
      case Over _ -> before.members().forEach(changes::gone);
      case Going going -> changes.to(going);
    }
    return changes.actions;
  }

  private void to(Going after) {
    before.members().stream().filter(member -> after.member(member.call()).isEmpty()).forEach(this::gone);
    after.members().forEach(member -> before.member(member.call()).ifPresentOrElse(
        was -> changed(was, after, member), () -> added(after, member)));
    if (!before.aside().equals(after.aside())) {
      actions.add(new ConferenceAction.TalkAside(after.aside()));
    }
  }

  private void gone(Member member) {
    if (member.answered()) {
      actions.add(new ConferenceAction.Leave(member.call()));
    }
  }

  private void added(Going after, Member member) {
    actions.add(new ConferenceAction.MuteCall(member.call(), after.muted()));
    if (member.answered()) {
      joined(after, member);
      if (!after.holds(member)) {
        actions.add(new ConferenceAction.ResumeCall(member.call()));
      }
    }
  }

  private void joined(Going after, Member member) {
    actions.add(new ConferenceAction.Join(member.call()));
    if (!after.heard(member)) {
      actions.add(new ConferenceAction.Heard(member.call(), false));
    }
    if (after.holds(member)) {
      actions.add(new ConferenceAction.HoldCall(member.call()));
    }
  }

  private void changed(Member was, Going after, Member member) {
    if (before.muted() != after.muted()) {
      actions.add(new ConferenceAction.MuteCall(member.call(), after.muted()));
    }
    if (!was.answered() && member.answered()) {
      joined(after, member);
    } else if (member.answered()) {
      inTheMix(was, after, member);
    }
  }

  private void inTheMix(Member was, Going after, Member member) {
    if (before.heard(was) != after.heard(member)) {
      actions.add(new ConferenceAction.Heard(member.call(), after.heard(member)));
    }
    if (before.holds(was) != after.holds(member)) {
      actions.add(after.holds(member)
          ? new ConferenceAction.HoldCall(member.call())
          : new ConferenceAction.ResumeCall(member.call()));
    }
  }
}
