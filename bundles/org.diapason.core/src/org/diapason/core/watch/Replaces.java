package org.diapason.core.watch;

/**
 * Names the dialog that an INVITE takes the place of (RFC 3891). The tags are those at the end that gets the INVITE.
 *
 * @param toTag that end's own tag
 * @param fromTag tag of whoever is put aside
 * @param earlyOnly whether a dialog that was answered already is to be left alone
 */
public record Replaces(String callId, String toTag, String fromTag, boolean earlyOnly) {

  public Replaces {
    if (callId.isBlank() || toTag.isBlank() || fromTag.isBlank()) {
      throw new IllegalArgumentException("a dialog has a Call-ID and two tags");
    }
  }
}
