package org.diapason.sip.subscription;

import java.util.List;
import org.diapason.core.watch.DialogInfo;

/**
 * A document of RFC 4235.
 *
 * @param full whether it says all there is, else only what has changed
 */
record DialogDocument(long version, boolean full, List<DialogInfo> dialogs) {

  DialogDocument {
    dialogs = List.copyOf(dialogs);
  }
}
