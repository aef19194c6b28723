package org.diapason.core.extension;

import java.util.UUID;

/** Names a wish to be told when somebody is free. */
public record CallbackId(String value) {

  static CallbackId fresh() {
    return new CallbackId("b" + UUID.randomUUID().toString().substring(0, 8));
  }

  @Override
  public String toString() {
    return value;
  }
}
