package org.diapason.sip.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.watch.DialogInfo;

/** What one subscription has told so far, put together by version (RFC 4235 §4.3). */
final class DialogTable {

  /** What a document did. */
  enum Outcome {
    /** The table is another one. */
    TAKEN,
    /** It came again or too late. */
    OLD,
    /** One before it is missing: all must be asked for. */
    GAP
  }

  private final Map<String, DialogInfo> dialogs = new LinkedHashMap<>();
  private Optional<Long> version = Optional.empty();

  Outcome take(DialogDocument document) {
    if (version.filter(last -> document.version() <= last).isPresent()) {
      return Outcome.OLD;
    }
    boolean next = version.filter(last -> document.version() == last + 1).isPresent();
    if (!document.full() && !next) {
      return Outcome.GAP;
    }
    if (document.full()) {
      dialogs.clear();
    }
    document.dialogs().forEach(this::put);
    version = Optional.of(document.version());
    return Outcome.TAKEN;
  }

  /** None that has ended. */
  List<DialogInfo> dialogs() {
    return List.copyOf(dialogs.values());
  }

  private void put(DialogInfo dialog) {
    if (dialog.state() == DialogInfo.State.TERMINATED) {
      dialogs.remove(dialog.id());
    } else if (dialogs.size() < DialogInfoReader.MOST_DIALOGS || dialogs.containsKey(dialog.id())) {
      dialogs.put(dialog.id(), dialog);
    }
  }
}
