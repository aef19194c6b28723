package org.diapason.core.call;

import java.util.UUID;

/** Names a call in this process: in log, remote control, history and recording. */
public record CallId(String value) {

  public static CallId fresh() {
    return new CallId("c" + UUID.randomUUID().toString().substring(0, 8));
  }

  @Override
  public String toString() {
    return value;
  }
}
