package org.diapason.ui.setting;

import java.util.Optional;
import org.diapason.core.account.AccountView;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.core.setting.Owner;

/** Knows on which page of settings a problem can be mended. */
record WayOut(Phone phone) {

  /** The page of the account it is about, else that of what it is about. */
  Optional<PageList.Place> from(Problem problem) {
    Optional<PageList.Place> account = phone.accounts().list().stream().map(AccountView::id)
        .filter(id -> id.value().equals(problem.subject())).findFirst()
        .map(id -> new PageList.Place(SettingPages.OF_AN_ACCOUNT, id.owner()));
    return account.or(() -> page(problem)
        .flatMap(wanted -> SettingPages.OF_THE_PHONE.stream().filter(page -> page.id().equals(wanted)).findFirst())
        .map(page -> new PageList.Place(page, Owner.PHONE)));
  }

  private static Optional<String> page(Problem problem) {
    return Optional.ofNullable(switch (problem.code()) {
      case DEVICE_MISSING, DEVICE_FAILED, SOUND_SYSTEM_MISSING -> "audio";
      case RINGTONE_UNREADABLE, RINGTONE_FORMAT, RINGTONE_TOO_LONG -> "ringing";
      case RECORDING_FAILED, RECORDING_DISK_FULL, RECORDING_SPACE_LOW -> "recording";
      case CODE_MISSING -> "pbx";
      case PORT_TAKEN, MEDIA_FAILED -> "network";
      default -> null; // nothing that a setting of the phone could mend
    });
  }
}
