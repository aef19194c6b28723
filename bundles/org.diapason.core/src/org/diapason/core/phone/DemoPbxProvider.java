package org.diapason.core.phone;

import java.nio.file.Path;

/** Port: starts the demo PBX. */
public interface DemoPbxProvider {

  /**
   * Starts on free ports with new random credentials.
   *
   * @param state folder for its data, may be inside that of a phone
   */
  DemoPbx start(Path state);
}
