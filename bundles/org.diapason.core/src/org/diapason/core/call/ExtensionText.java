package org.diapason.core.call;

/**
 * A text that a user of an {@link Exchange} sends to an extension, by itself (RFC 3428).
 *
 * @param user who sends it and has proven that
 * @param extension whom it is for
 */
public record ExtensionText(String user, String extension, String text) {

  /** What was written stays out of logs. */
  @Override
  public String toString() {
    return "ExtensionText[" + extension + "]";
  }
}
