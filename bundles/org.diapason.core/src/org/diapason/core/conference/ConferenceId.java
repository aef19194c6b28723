package org.diapason.core.conference;

import java.util.UUID;

/** Names a conference in this process: in log, remote control, history and recording. */
public record ConferenceId(String value) {

  public static ConferenceId fresh() {
    return new ConferenceId("f" + UUID.randomUUID().toString().substring(0, 8));
  }

  @Override
  public String toString() {
    return value;
  }
}
