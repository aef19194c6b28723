package org.diapason.sip.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.DialogInfo;
import org.diapason.sip.message.DisplayName;
import org.diapason.sip.message.Parties;

/** A {@code dialog} element while it is read. */
final class DialogEntry {

  /** Longest text that is taken. */
  static final int LONGEST = 512;

  private final String id;
  private final String direction;
  private final String callId;
  private final String localTag;
  private final String remoteTag;
  private Optional<DialogInfo.State> state = Optional.empty();
  private Optional<Address> remote = Optional.empty();
  private Optional<Address> target = Optional.empty();

  DialogEntry(String id, String direction, String callId, String localTag, String remoteTag) {
    this.id = id;
    this.direction = direction;
    this.callId = callId;
    this.localTag = localTag;
    this.remoteTag = remoteTag;
  }

  void state(String text) {
    state = named(DialogInfo.State.values(), text);
  }

  void identity(String display, String uri) {
    remote = address(uri).map(address -> address.withDisplayName(DisplayName.clean(display)));
  }

  void target(String uri) {
    target = address(uri);
  }

  /** Empty when its state is none that there is. */
  Optional<DialogInfo> dialog() {
    return state.map(known -> new DialogInfo(id, known, named(DialogInfo.Direction.values(), direction), callId, localTag,
        remoteTag, remote, target));
  }

  private static Optional<Address> address(String uri) {
    return uri.isEmpty() || uri.length() > LONGEST ? Optional.empty()
        : Parties.read("<" + uri.replace("<", "").replace(">", "") + ">");
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
    return Arrays.stream(values).filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT))).findFirst();
  }
}
