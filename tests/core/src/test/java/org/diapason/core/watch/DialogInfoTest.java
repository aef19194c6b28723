package org.diapason.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.DialogInfo.Direction;
import org.diapason.core.watch.DialogInfo.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DialogInfoTest {

  private static DialogInfo dialog(State state, Optional<Direction> direction, String remoteTag) {
    return new DialogInfo("d", state, direction, "c", "watched", remoteTag, Optional.empty(), Optional.empty());
  }

  @Test
  void aPickupReplacesTheCallersDialogWhileNobodyHasAnswered() {
    assertThat(dialog(State.EARLY, Optional.of(Direction.RECIPIENT), "caller").pickup())
        .contains(new Replaces("c", "caller", "watched", true));
    assertThat(dialog(State.EARLY, Optional.empty(), "caller").pickup()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "EARLY")
  void whatDoesNotRingIsNotPickedUp(State state) {
    assertThat(dialog(state, Optional.of(Direction.RECIPIENT), "caller").pickup()).isEmpty();
  }

  @Test
  void whatTheExtensionDialsIsNotPickedUp() {
    assertThat(dialog(State.EARLY, Optional.of(Direction.INITIATOR), "caller").pickup()).isEmpty();
  }

  @Test
  void aDialogThatWasNotToldIsNotPickedUp() {
    assertThat(dialog(State.EARLY, Optional.of(Direction.RECIPIENT), "").pickup()).isEmpty();
  }

  @Test
  void aDialogHasAllItsNames() {
    assertThatThrownBy(() -> new Replaces("c", "", "f", false)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTargetOfTheServersOwnIsCalledElseTheCallersAddress() {
    Address caller = Address.of("700", "pbx.example");
    Address special = Address.of("**201", "PBX.example");
    Address contact = Address.of("x7", "10.0.0.9");
    Address nobody = Address.of("anonymous", "anonymous.invalid");

    assertThat(reached(caller, special)).contains(special);
    assertThat(reached(caller, contact)).contains(caller);
    assertThat(reached(nobody, contact)).contains(contact);
    assertThat(reached(nobody, nobody)).isEmpty();
  }

  private static Optional<Address> reached(Address remote, Address target) {
    return new DialogInfo("d", State.EARLY, Optional.empty(), "c", "l", "r", Optional.of(remote), Optional.of(target))
        .reachedAt("pbx.example");
  }
}
