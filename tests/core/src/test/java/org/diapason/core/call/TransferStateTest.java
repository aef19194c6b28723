package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.address.Address;

/** Whatever is told in whatever order: asked at most once and only when held, one end. */
class TransferStateTest {

  private static final TransferTarget TARGET = new TransferTarget.To(Address.of("700", "pbx"));

  @Property(tries = 3_000)
  void theFarSideIsAskedAtMostOnceAndOnlyWhenHeld(@ForAll("inputs") List<TransferState.Input> inputs) {
    TransferState state = new TransferState.Holding(TARGET);
    List<TransferState.Action> done = new ArrayList<>();
    boolean held = false;
    for (TransferState.Input input : inputs) {
      held |= input instanceof TransferState.Held;
      TransferState.Step step = state.on(input);
      done.addAll(step.actions());
      state = step.next();
      assertThat(done.stream().anyMatch(TransferState.Refer.class::isInstance) && !held).isFalse();
    }
    assertThat(done.stream().filter(TransferState.Refer.class::isInstance).count()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 3_000)
  void itEndsOnceOrNotYet(@ForAll("inputs") List<TransferState.Input> inputs) {
    TransferState state = new TransferState.Holding(TARGET);
    int ends = 0;
    for (TransferState.Input input : inputs) {
      TransferState.Step step = state.on(input);
      ends += (int) step.actions().stream()
          .filter(action -> action instanceof TransferState.Finish || action instanceof TransferState.Fail).count();
      state = step.next();
    }
    assertThat(ends).isEqualTo(state instanceof TransferState.Over ? 1 : 0);
  }

  @Provide
  Arbitrary<List<TransferState.Input>> inputs() {
    return Arbitraries.<TransferState.Input>of(new TransferState.Held(), new TransferState.NotHeld(),
        new TransferState.Accepted(false), new TransferState.Accepted(true), new TransferState.Told(100, false),
        new TransferState.Told(180, true), new TransferState.Told(200, true), new TransferState.Told(486, true),
        new TransferState.Refused(603), new TransferState.TimedOut()).list().ofMaxSize(12);
  }
}
