package org.diapason.sip.dialog;

/** Names a dialog at our end (RFC 3261 §12). */
public record DialogKey(String callId, String localTag, String remoteTag) {
}
