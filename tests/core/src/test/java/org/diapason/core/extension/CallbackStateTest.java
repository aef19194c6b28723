package org.diapason.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.diapason.core.extension.CallbackState.Asking;
import org.diapason.core.extension.CallbackState.Over;
import org.diapason.core.extension.CallbackState.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CallbackStateTest {

  private static final List<CallbackInput> ALL = List.of(new CallbackInput.Free(), new CallbackInput.NotFree(),
      new CallbackInput.Refused(OptionalInt.of(489)), new CallbackInput.Call(), new CallbackInput.Cancel(),
      new CallbackInput.Reached(), new CallbackInput.TimedOut());

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(new Waiting(), new CallbackInput.Free(), new Asking()),
        Arguments.of(new Waiting(), new CallbackInput.NotFree(), new Waiting()),
        Arguments.of(new Asking(), new CallbackInput.NotFree(), new Waiting()),
        Arguments.of(new Asking(), new CallbackInput.Free(), new Asking()),
        Arguments.of(new Asking(), new CallbackInput.Call(), Over.by(CallbackEnd.CALLED)),
        Arguments.of(new Waiting(), new CallbackInput.Cancel(), Over.by(CallbackEnd.CANCELLED)),
        Arguments.of(new Asking(), new CallbackInput.Reached(), Over.by(CallbackEnd.REACHED)),
        Arguments.of(new Asking(), new CallbackInput.TimedOut(), Over.by(CallbackEnd.TIMED_OUT)),
        Arguments.of(new Waiting(), new CallbackInput.Refused(OptionalInt.of(489)),
            new Over(CallbackEnd.REFUSED, OptionalInt.of(489))));
  }

  @ParameterizedTest
  @MethodSource("table")
  void itFollowsItsTable(CallbackState before, CallbackInput input, CallbackState next) {
    assertThat(before.on(input)).isEqualTo(next);
  }

  @Test
  void nothingFollowsItsEnd() {
    CallbackState over = Over.by(CallbackEnd.CANCELLED);

    assertThat(ALL).allSatisfy(input -> assertThat(over.on(input)).isEqualTo(over));
  }
}
