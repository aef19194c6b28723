package org.diapason.peers.rig;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** The far phones that there are. */
public enum PeerKind {
  BARESIP("baresip"), LINPHONE("linphonec");

  static final String LACKS = "peer lacks it";

  private final String command;

  PeerKind(String command) {
    this.command = command;
  }

  SipPeer start(Path folder, Kamailio kamailio, PeerOptions options) {
    if (!Program.exists(command) && !Rig.isRequired()) {
      Assumptions.abort("not run, missing: " + command);
    }
    return switch (this) {
      case BARESIP -> Baresip.start(folder, kamailio, options);
      case LINPHONE -> Linphone.start(folder, kamailio, options);
    };
  }

  /** Ends a test as one that this peer can have no part in. */
  public void lacks(String what) {
    Assumptions.abort(LACKS + ": " + what);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
