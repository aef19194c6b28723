package org.diapason.core.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diapason.core.event.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is chosen, and what is shown of it during calls. */
class PresenceTest {

  private final Events events = new Events();
  private final Presence presence = new Presence(events);
  private final List<OwnStatus> shown = new ArrayList<>();
  private final Events.Subscription told =
      events.subscribe(OwnStatusChanged.class, changed -> shown.add(changed.shown()));

  @Test
  void whoTalksIsOnThePhoneByItselfAndBackAfterwards() {
    presence.talk(true);
    presence.talk(true);
    assertThat(presence.shown()).isEqualTo(OwnStatus.ON_THE_PHONE);
    presence.talk(false);
    assertThat(shown).containsExactly(OwnStatus.ON_THE_PHONE, OwnStatus.ONLINE);
  }

  @Test
  void theChosenStatusIsUntouchedSoThatCallWaitingGoesOn() {
    presence.talk(true);
    assertThat(presence.chosen()).isEqualTo(OwnStatus.ONLINE);
  }

  @ParameterizedTest
  @EnumSource(names = {"INVISIBLE", "BUSY", "OFFLINE"})
  void whoDoesNotWantToBeSeenOrDisturbedStaysSo(OwnStatus status) {
    presence.choose(status);
    presence.talk(true);
    assertThat(presence.shown()).isEqualTo(status);
    assertThat(shown).containsExactly(status);
  }

  @Test
  void whatIsChosenDuringACallIsShownAfterIt() {
    presence.talk(true);
    presence.choose(OwnStatus.LUNCH);
    assertThat(presence.shown()).isEqualTo(OwnStatus.ON_THE_PHONE);
    presence.talk(false);
    assertThat(presence.shown()).isEqualTo(OwnStatus.LUNCH);
    assertThat(told).isNotNull();
  }
}
