package org.diapason.core.call;

/** How far a call is, as a person sees it. */
public enum CallPhase {
  DIALLING, RINGING_THERE, RINGING_HERE, CONNECTING, TALKING, ENDED;

  static CallPhase of(CallState state) {
    return switch (state) {
      case Routing _, Offering _, Diverted _ -> DIALLING;
      case Inviting inviting -> inviting.ringing() || inviting.earlyMedia() ? RINGING_THERE : DIALLING;
      case Screening _, Connecting _ -> CONNECTING;
      case Alerting _ -> RINGING_HERE;
      case Accepting accepting -> accepting.leaving() ? ENDED : TALKING;
      case Talking _ -> TALKING;
      case Leaving _, Ended _ -> ENDED;
    };
  }
}
