package org.diapason.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.event.Events;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.handling.IncomingFacts.Others;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.presence.Presence;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncomingRulesTest {

  private static final Treatment RINGS = new Treatment.Ring(false, Optional.empty());
  private static final Treatment KNOCKS = new Treatment.Ring(true, Optional.empty());
  private static final Treatment BUSY = new Treatment.Refuse(486);

  private static final Treatment.Divert FORWARDED = new Treatment.Divert(Address.of("200", "pbx"));

  private final MemoryStore store = new MemoryStore();
  private final Events events = new Events();
  private final Settings settings = new Settings(new Catalogue(HandlingSettings.all()), store, store, events);
  private final Presence presence = new Presence(events);
  private final IncomingRules rules = new IncomingRules(settings, presence);

  @Test
  void anOrdinaryCallRings() {
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @Test
  void aSecondCallKnocks() {
    assertThat(treated(Others.ACTIVE)).isEqualTo(KNOCKS);
  }

  @Test
  void aSecondCallRingsWhileTheFirstOnlyRings() {
    assertThat(treated(Others.RINGING)).isEqualTo(RINGS);
  }

  @Test
  void aSecondCallIsBusyWithoutCallWaiting() {
    set(HandlingSettings.CALL_WAITING, false);
    assertThat(treated(Others.ACTIVE)).isEqualTo(BUSY);
    assertThat(treated(Others.RINGING)).isEqualTo(BUSY);
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @Test
  void aSecondCallIsBusyWhileAllAreOnHoldUnlessWanted() {
    assertThat(treated(Others.ALL_HELD)).isEqualTo(BUSY);
    set(HandlingSettings.WAITING_WHEN_HELD, true);
    assertThat(treated(Others.ALL_HELD)).isEqualTo(RINGS);
    set(HandlingSettings.CALL_WAITING, false);
    assertThat(treated(Others.ALL_HELD)).isEqualTo(BUSY);
  }

  @Test
  void whoHidesIsRefusedOnlyIfWanted() {
    IncomingFacts hidden = new IncomingFacts("pbx", true, Optional.empty(), false, Others.NONE);
    assertThat(rules.decide(hidden)).isEqualTo(RINGS);
    set(HandlingSettings.REJECT_ANONYMOUS, true);
    assertThat(rules.decide(hidden)).isEqualTo(new Treatment.Refuse(433));
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @ParameterizedTest
  @CsvSource({"INVISIBLE, 480", "AWAY, 480", "BUSY, 486", "ON_THE_PHONE, 486", "LUNCH, 480", "BRB, 480"})
  void aChosenStatusRefusesOnlyIfWanted(OwnStatus status, int refusal) {
    presence.choose(status);
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
    set(HandlingSettings.REJECT_WHEN.get(status), true);
    assertThat(treated(Others.NONE)).isEqualTo(new Treatment.Refuse(refusal));
    presence.choose(OwnStatus.ONLINE);
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @ParameterizedTest
  @EnumSource(Others.class)
  void everyCallIsForwardedAtOnceUnlessItIsBusy(Others others) {
    handle(Mode.FORWARD_AT_ONCE);
    set(HandlingSettings.FORWARD_TARGET, "200");
    assertThat(treated(others)).isEqualTo(others == Others.ALL_HELD ? BUSY : FORWARDED);
  }

  @Test
  void withoutTargetNothingIsForwarded() {
    handle(Mode.FORWARD_AT_ONCE);
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @Test
  void itRingsForTheTimeSetAndIsForwardedThen() {
    handle(Mode.FORWARD_AFTER);
    set(HandlingSettings.FORWARD_TARGET, "200");
    set(HandlingSettings.FORWARD_AFTER, Duration.ofSeconds(7));
    assertThat(treated(Others.NONE)).isEqualTo(new Treatment.Ring(false,
        Optional.of(new Treatment.Later(Duration.ofSeconds(7), FORWARDED))));
  }

  @Test
  void itIsAnsweredAtOnceWithTheTone() {
    handle(Mode.ANSWER_AT_ONCE);
    assertThat(treated(Others.NONE)).isEqualTo(new Treatment.Answer(Duration.ZERO, true));
    set(HandlingSettings.ANSWER_SOUND, false);
    assertThat(treated(Others.NONE)).isEqualTo(new Treatment.Answer(Duration.ZERO, false));
  }

  @ParameterizedTest
  @EnumSource(value = Mode.class, names = {"ANSWER_AT_ONCE", "ANSWER_AFTER"})
  void nobodyIsTakenOutOfAConversation(Mode mode) {
    handle(mode);
    assertThat(treated(Others.ACTIVE)).isEqualTo(KNOCKS);
  }

  @Test
  void itRingsForTheTimeSetAndIsAnsweredThen() {
    handle(Mode.ANSWER_AFTER);
    set(HandlingSettings.ANSWER_AFTER, Duration.ofSeconds(9));
    assertThat(treated(Others.NONE)).isEqualTo(new Treatment.Ring(false,
        Optional.of(new Treatment.Later(Duration.ofSeconds(9), new Treatment.Answer(Duration.ZERO, true)))));
  }

  @Test
  void handlingThatIsOffDoesNothing() {
    set(HandlingSettings.FORWARD_TARGET, "200");
    set(HandlingSettings.MODE, Mode.FORWARD_AT_ONCE);
    assertThat(treated(Others.NONE)).isEqualTo(RINGS);
  }

  @Test
  void intercomIsAnsweredIfAllowedWhenNobodyIsTalkedTo() {
    assertThat(intercom(Others.NONE)).isEqualTo(RINGS);
    set(HandlingSettings.INTERCOM, true);
    assertThat(intercom(Others.NONE)).isEqualTo(new Treatment.Answer(Duration.ofSeconds(2), true));
    assertThat(intercom(Others.ACTIVE)).isEqualTo(KNOCKS);
    set(HandlingSettings.INTERCOM_WHEN_BUSY, true);
    assertThat(intercom(Others.ACTIVE)).isEqualTo(new Treatment.Answer(Duration.ofSeconds(2), true));
  }

  @Test
  void forwardingAtOnceComesBeforeIntercom() {
    set(HandlingSettings.INTERCOM, true);
    handle(Mode.FORWARD_AT_ONCE);
    set(HandlingSettings.FORWARD_TARGET, "200");
    assertThat(intercom(Others.NONE)).isEqualTo(FORWARDED);
  }

  private Treatment treated(Others others) {
    return rules.decide(new IncomingFacts("pbx", false, Optional.empty(), false, others));
  }

  private Treatment intercom(Others others) {
    return rules.decide(new IncomingFacts("pbx", false, Optional.of(Duration.ofSeconds(2)), false, others));
  }

  private void handle(Mode mode) {
    set(HandlingSettings.ENABLED, true);
    set(HandlingSettings.MODE, mode);
  }

  private <T> void set(Setting<T> setting, T value) {
    settings.set(setting, Owner.PHONE, value);
  }
}
