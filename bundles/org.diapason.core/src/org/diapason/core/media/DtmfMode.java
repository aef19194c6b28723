package org.diapason.core.media;

/** Values of {@code account.dtmf}. */
public enum DtmfMode {
  /** RFC 4733 if negotiated, else INFO. */
  AUTO,
  RFC4733,
  /** INFO with {@code application/dtmf-relay}. */
  INFO
}
