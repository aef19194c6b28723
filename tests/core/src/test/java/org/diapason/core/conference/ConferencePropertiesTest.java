package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.diapason.core.call.CallId;

/** Whatever happens in whatever order: the mix is as the state says, and nobody stays behind. */
class ConferencePropertiesTest {

  private static final List<CallId> CALLS = List.of(new CallId("a"), new CallId("b"), new CallId("c"), new CallId("d"));

  /** What mix and calls are like after the actions. */
  private static final class World {
    final Set<CallId> joined = new HashSet<>();
    final Set<CallId> unheard = new HashSet<>();
    final Set<CallId> held = new HashSet<>();
    Optional<CallId> aside = Optional.empty();

    void perform(ConferenceAction action) {
      switch (action) {
        case ConferenceAction.Join join -> assertThat(joined.add(join.call())).as("joins once").isTrue();
        case ConferenceAction.Leave leave -> {
          assertThat(joined.remove(leave.call())).as("leaves once").isTrue();
          unheard.remove(leave.call());
          aside = aside.filter(joined::contains);
        }
        case ConferenceAction.Heard heard -> {
          assertThat(joined).contains(heard.call());
          if (heard.heard()) {
            unheard.remove(heard.call());
          } else {
            unheard.add(heard.call());
          }
        }
        case ConferenceAction.TalkAside with -> {
          assertThat(joined).containsAll(with.with().map(List::of).orElse(List.of()));
          aside = with.with();
        }
        case ConferenceAction.HoldCall hold -> held.add(hold.call());
        case ConferenceAction.ResumeCall resume -> held.remove(resume.call());
        case ConferenceAction.MuteCall _, ConferenceAction.HangUp _, ConferenceAction.Connect _, ConferenceAction.Release _ -> { }
      }
    }
  }

  @Property(tries = 5_000)
  void theMixIsAsTheStateSays(@ForAll("inputs") List<ConferenceInput> inputs) {
    World world = new World();
    ConferenceState state = ConferenceState.begin();
    for (ConferenceInput input : inputs) {
      if (input instanceof ConferenceInput.Add add && add.standing() == Standing.WAITING && !has(state, add.call())) {
        world.held.remove(add.call()); // a new call of that name, for who rings is not held
      }
      ConferenceState.Step step = state.on(input);
      state = step.next();
      step.actions().forEach(world::perform);
      switch (state) {
        case Over _ -> assertThat(world.joined).isEmpty();
        case Going going -> {
          assertThat(world.joined).containsExactlyInAnyOrderElementsOf(calls(going.members().stream()
              .filter(Member::answered).toList()));
          assertThat(world.unheard).containsExactlyInAnyOrderElementsOf(calls(going.members().stream()
              .filter(member -> member.answered() && !going.heard(member)).toList()));
          assertThat(world.aside).isEqualTo(going.aside());
          going.members().stream().filter(Member::answered)
              .forEach(member -> assertThat(world.held.contains(member.call())).isEqualTo(going.holds(member)));
        }
      }
    }
  }

  @Property(tries = 2_000)
  void itEndsOnceAllCallsHaveAndNothingFollows(@ForAll("inputs") List<ConferenceInput> inputs) {
    World world = new World();
    List<Member> first = List.of(Member.of(new CallId("first"), Standing.WAITING));
    ConferenceState state = new Going(first, false, false, Optional.empty());
    List<ConferenceInput> all = new ArrayList<>(inputs);
    CALLS.forEach(call -> all.add(new ConferenceInput.Gone(call)));
    all.add(new ConferenceInput.Gone(new CallId("first")));
    for (ConferenceInput input : all) {
      ConferenceState.Step step = state.on(input);
      state = step.next();
      step.actions().forEach(world::perform);
    }
    assertThat(state).isEqualTo(new Over());
    assertThat(world.joined).isEmpty();
    assertThat(state.on(new ConferenceInput.Add(CALLS.getFirst(), Standing.TALKING)).actions()).isEmpty();
  }

  private static boolean has(ConferenceState state, CallId call) {
    return state instanceof Going going && going.member(call).isPresent();
  }

  private static List<CallId> calls(List<Member> members) {
    return members.stream().map(Member::call).toList();
  }

  @Provide
  Arbitrary<List<ConferenceInput>> inputs() {
    List<ConferenceInput> all = new ArrayList<>(List.of(new ConferenceInput.Mute(true), new ConferenceInput.Mute(false),
        new ConferenceInput.HoldAll(true), new ConferenceInput.HoldAll(false), new ConferenceInput.Connect()));
    for (CallId call : CALLS) {
      for (Standing standing : Standing.values()) {
        all.add(new ConferenceInput.Add(call, standing));
        all.add(new ConferenceInput.Stands(call, standing));
      }
      for (boolean on : new boolean[] {true, false}) {
        all.add(new ConferenceInput.Silence(call, on));
        all.add(new ConferenceInput.HoldOne(call, on));
        all.add(new ConferenceInput.Aside(call, on));
      }
      all.add(new ConferenceInput.Gone(call));
      all.add(new ConferenceInput.Remove(call));
      all.add(new ConferenceInput.Split(call));
      CALLS.forEach(other -> all.add(new ConferenceInput.Succeed(call, other)));
    }
    Arbitrary<ConferenceInput> most = Arbitraries.of(all);
    return Arbitraries.frequencyOf(Tuple.of(60, most),
        Tuple.of(1, Arbitraries.of(new ConferenceInput.End()))).list().ofMaxSize(40);
  }
}
