package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.conference.ConferenceAction.Connect;
import org.diapason.core.conference.ConferenceAction.HangUp;
import org.diapason.core.conference.ConferenceAction.Heard;
import org.diapason.core.conference.ConferenceAction.HoldCall;
import org.diapason.core.conference.ConferenceAction.Join;
import org.diapason.core.conference.ConferenceAction.Leave;
import org.diapason.core.conference.ConferenceAction.MuteCall;
import org.diapason.core.conference.ConferenceAction.Release;
import org.diapason.core.conference.ConferenceAction.ResumeCall;
import org.diapason.core.conference.ConferenceAction.TalkAside;
import org.diapason.core.conference.ConferenceInput.Add;
import org.diapason.core.conference.ConferenceInput.Aside;
import org.diapason.core.conference.ConferenceInput.End;
import org.diapason.core.conference.ConferenceInput.Gone;
import org.diapason.core.conference.ConferenceInput.HoldAll;
import org.diapason.core.conference.ConferenceInput.HoldOne;
import org.diapason.core.conference.ConferenceInput.Mute;
import org.diapason.core.conference.ConferenceInput.Remove;
import org.diapason.core.conference.ConferenceInput.Silence;
import org.diapason.core.conference.ConferenceInput.Split;
import org.diapason.core.conference.ConferenceInput.Stands;
import org.diapason.core.conference.ConferenceInput.Succeed;
import org.junit.jupiter.api.Test;

/** The table of {@link ConferenceState}, row by row. */
class ConferenceStateTest {

  private static final CallId ANN = new CallId("ann");
  private static final CallId BOB = new CallId("bob");
  private static final CallId EVE = new CallId("eve");

  private ConferenceState state = ConferenceState.begin();
  private final List<ConferenceAction> actions = new ArrayList<>();

  private void on(ConferenceInput... inputs) {
    actions.clear();
    for (ConferenceInput input : inputs) {
      ConferenceState.Step step = state.on(input);
      state = step.next();
      actions.addAll(step.actions());
    }
  }

  private void two() {
    on(new Add(ANN, Standing.TALKING), new Add(BOB, Standing.TALKING));
  }

  private void three() {
    two();
    on(new Add(EVE, Standing.TALKING));
  }

  @Test
  void anAnsweredCallJoinsAndIsResumed() {
    on(new Add(ANN, Standing.TALKING));
    assertThat(actions).containsExactly(new MuteCall(ANN, false), new Join(ANN), new ResumeCall(ANN));
  }

  @Test
  void aCallThatRingsJoinsWhenItIsAnswered() {
    two();
    on(new Add(EVE, Standing.WAITING));
    assertThat(actions).containsExactly(new MuteCall(EVE, false));
    on(new Stands(EVE, Standing.TALKING));
    assertThat(actions).containsExactly(new Join(EVE));
  }

  @Test
  void oneIsAddedOnce() {
    two();
    on(new Add(ANN, Standing.TALKING));
    assertThat(actions).isEmpty();
  }

  @Test
  void whoEndsLeavesAndTheRestGoesOn() {
    three();
    on(new Gone(BOB));
    assertThat(actions).containsExactly(new Leave(BOB));
    assertThat(state).isInstanceOf(Going.class);
  }

  @Test
  void theLastOneLeftIsAnOrdinaryCall() {
    two();
    on(new Gone(BOB));
    assertThat(actions).containsExactly(new Leave(ANN), new Leave(BOB), new Release(ANN));
    assertThat(state).isEqualTo(new Over());
  }

  @Test
  void removingOneOfTwoHangsItUpAndLeavesTheOtherAlone() {
    two();
    on(new Remove(ANN));
    assertThat(actions).containsExactly(new Leave(ANN), new Leave(BOB), new HangUp(ANN), new Release(BOB));
    assertThat(state).isEqualTo(new Over());
  }

  @Test
  void splittingOneOfTwoHoldsItAndLeavesTheOtherActive() {
    two();
    on(new Split(ANN));
    assertThat(actions).containsExactly(
        new Leave(ANN), new Leave(BOB), new HoldCall(ANN), new Release(ANN), new Release(BOB));
    assertThat(state).isEqualTo(new Over());
  }

  @Test
  void splittingOneOfThreeHoldsItAndTheRestStaysAConference() {
    three();
    on(new Split(EVE));
    assertThat(actions).containsExactly(new Leave(EVE), new HoldCall(EVE), new Release(EVE));
    assertThat(((Going) state).members()).extracting(Member::call).containsExactly(ANN, BOB);
  }

  @Test
  void oneWhoRingsCanNotBeSplitOffButRemoved() {
    two();
    on(new Add(EVE, Standing.WAITING), new Split(EVE));
    assertThat(actions).containsExactly(new MuteCall(EVE, false));
    on(new Remove(EVE));
    assertThat(actions).containsExactly(new HangUp(EVE));
  }

  @Test
  void whoHoldsUsIsNotHeardUntilBack() {
    three();
    on(new Stands(EVE, Standing.AWAY));
    assertThat(actions).containsExactly(new Heard(EVE, false));
    on(new Stands(EVE, Standing.TALKING));
    assertThat(actions).containsExactly(new Heard(EVE, true));
  }

  @Test
  void whoIsMutedIsNotHeard() {
    two();
    on(new Silence(ANN, true), new Silence(ANN, true));
    assertThat(actions).containsExactly(new Heard(ANN, false));
    on(new Silence(ANN, false));
    assertThat(actions).containsExactly(new Heard(ANN, true));
  }

  @Test
  void muteIsForAllAndForThoseWhoComeLater() {
    two();
    on(new Mute(true));
    assertThat(actions).containsExactly(new MuteCall(ANN, true), new MuteCall(BOB, true));
    on(new Add(EVE, Standing.WAITING));
    assertThat(actions).containsExactly(new MuteCall(EVE, true));
  }

  @Test
  void allAreHeldAndResumedButNotOneHeldAlone() {
    three();
    on(new HoldOne(EVE, true));
    assertThat(actions).containsExactly(new Heard(EVE, false), new HoldCall(EVE));
    on(new HoldAll(true));
    assertThat(actions).containsExactly(
        new Heard(ANN, false), new HoldCall(ANN), new Heard(BOB, false), new HoldCall(BOB));
    on(new HoldAll(false));
    assertThat(actions).containsExactly(
        new Heard(ANN, true), new ResumeCall(ANN), new Heard(BOB, true), new ResumeCall(BOB));
    on(new HoldOne(EVE, false));
    assertThat(actions).containsExactly(new Heard(EVE, true), new ResumeCall(EVE));
  }

  @Test
  void resumingOneOfAllHeldResumesAll() {
    two();
    on(new HoldAll(true), new HoldOne(ANN, false));
    assertThat(((Going) state).held()).isFalse();
    assertThat(actions).contains(new ResumeCall(ANN), new ResumeCall(BOB));
  }

  @Test
  void whoAnswersWhileAllAreHeldIsHeldToo() {
    two();
    on(new Add(EVE, Standing.WAITING), new HoldAll(true));
    on(new Stands(EVE, Standing.TALKING));
    assertThat(actions).containsExactly(new Join(EVE), new Heard(EVE, false), new HoldCall(EVE));
  }

  @Test
  void aPrivateWordIsWithOneWhoIsThere() {
    three();
    on(new Aside(BOB, true));
    assertThat(actions).containsExactly(new TalkAside(Optional.of(BOB)));
    on(new Aside(ANN, false));
    assertThat(actions).isEmpty();
    on(new Aside(BOB, false));
    assertThat(actions).containsExactly(new TalkAside(Optional.empty()));
    on(new HoldOne(BOB, true), new Aside(BOB, true));
    assertThat(actions).doesNotHaveAnyElementsOfTypes(TalkAside.class);
  }

  @Test
  void holdAndGoodbyeEndAPrivateWord() {
    three();
    on(new Aside(BOB, true), new HoldOne(BOB, true));
    assertThat(actions).endsWith(new TalkAside(Optional.empty()));
    on(new HoldOne(BOB, false), new Aside(BOB, true), new HoldAll(true));
    assertThat(actions).endsWith(new TalkAside(Optional.empty()));
    on(new HoldAll(false), new Aside(BOB, true), new Gone(BOB));
    assertThat(actions).endsWith(new Leave(BOB), new TalkAside(Optional.empty()));
  }

  @Test
  void twoAreConnectedTheFirstOnHoldUntilItHasTakenOverTheOther() {
    two();
    on(new ConferenceInput.Connect());
    assertThat(actions).containsExactly(new Leave(ANN), new Leave(BOB), new HoldCall(ANN), new Connect(ANN, BOB));
    assertThat(state).isEqualTo(new Over());
  }

  @Test
  void threeAndWhoHasNotAnsweredCanNotBeConnected() {
    on(new Add(ANN, Standing.TALKING), new Add(BOB, Standing.WAITING));
    on(new ConferenceInput.Connect());
    assertThat(actions).isEmpty();
    on(new Stands(BOB, Standing.TALKING), new Add(EVE, Standing.TALKING));
    on(new ConferenceInput.Connect());
    assertThat(actions).isEmpty();
    assertThat(((Going) state).members()).hasSize(3);
  }

  @Test
  void whoTakesThePlaceOfOneIsAsThatOneWas() {
    two();
    on(new Silence(BOB, true), new HoldOne(BOB, true));
    on(new Succeed(BOB, EVE));
    assertThat(actions).containsExactly(
        new Leave(BOB), new MuteCall(EVE, false), new Join(EVE), new Heard(EVE, false), new HoldCall(EVE));
    assertThat(((Going) state).members()).extracting(Member::call).containsExactly(ANN, EVE);
    on(new Gone(BOB));
    assertThat(actions).isEmpty();
  }

  @Test
  void aPrivateWordGoesOnWithWhoTakesThePlace() {
    two();
    on(new Aside(BOB, true));
    on(new Succeed(BOB, EVE));
    assertThat(actions).containsExactly(new Leave(BOB), new MuteCall(EVE, false), new Join(EVE), new ResumeCall(EVE),
        new TalkAside(Optional.of(EVE)));
  }

  @Test
  void theEndHangsUpAllThoseWhoRingToo() {
    two();
    on(new Add(EVE, Standing.WAITING));
    on(new End());
    assertThat(actions).containsExactly(
        new Leave(ANN), new Leave(BOB), new HangUp(ANN), new HangUp(BOB), new HangUp(EVE));
    assertThat(state.on(new Add(ANN, Standing.TALKING)).actions()).isEmpty();
  }
}
