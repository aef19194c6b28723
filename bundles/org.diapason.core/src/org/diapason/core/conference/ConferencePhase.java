package org.diapason.core.conference;

/** How far a conference is, as a person sees it. */
public enum ConferencePhase {
  /** Somebody has not answered yet; those who have hear each other. */
  GATHERING,
  TALKING,
  /** All are on hold. */
  HELD,
  ENDED
}
