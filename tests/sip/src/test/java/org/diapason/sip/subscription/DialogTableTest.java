package org.diapason.sip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.DialogInfo.State;
import org.junit.jupiter.api.Test;

final class DialogTableTest {

  private final DialogTable table = new DialogTable();

  private static DialogInfo dialog(String id, State state) {
    return new DialogInfo(id, state, Optional.empty(), "", "", "", Optional.empty(), Optional.empty());
  }

  private DialogTable.Outcome full(long version, DialogInfo... dialogs) {
    return table.take(new DialogDocument(version, true, Arrays.asList(dialogs)));
  }

  private DialogTable.Outcome partial(long version, DialogInfo... dialogs) {
    return table.take(new DialogDocument(version, false, Arrays.asList(dialogs)));
  }

  @Test
  void aFullDocumentReplacesAll() {
    full(1, dialog("a", State.EARLY), dialog("b", State.TERMINATED));
    full(5, dialog("c", State.CONFIRMED));

    assertThat(table.dialogs()).extracting(DialogInfo::id).containsExactly("c");
  }

  @Test
  void aPartialOneChangesWhatItNames() {
    full(1, dialog("a", State.EARLY), dialog("b", State.EARLY));
    assertThat(partial(2, dialog("a", State.TERMINATED), dialog("b", State.CONFIRMED)))
        .isEqualTo(DialogTable.Outcome.TAKEN);

    assertThat(table.dialogs()).containsExactly(dialog("b", State.CONFIRMED));
  }

  @Test
  void whatComesAgainOrTooLateChangesNothing() {
    full(4, dialog("a", State.EARLY));

    assertThat(full(4)).isEqualTo(DialogTable.Outcome.OLD);
    assertThat(partial(3, dialog("a", State.TERMINATED))).isEqualTo(DialogTable.Outcome.OLD);
    assertThat(table.dialogs()).hasSize(1);
  }

  @Test
  void aGapChangesNothingUntilAllIsKnown() {
    full(1, dialog("a", State.EARLY));
    assertThat(partial(3, dialog("a", State.TERMINATED))).isEqualTo(DialogTable.Outcome.GAP);
    assertThat(table.dialogs()).hasSize(1);

    assertThat(full(3)).isEqualTo(DialogTable.Outcome.TAKEN);
    assertThat(table.dialogs()).isEmpty();
  }

  @Test
  void aChangeOfNothingIsAGap() {
    assertThat(partial(0, dialog("a", State.EARLY))).isEqualTo(DialogTable.Outcome.GAP);
  }
}
