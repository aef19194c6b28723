package org.diapason.core.presence;

/** How a person says that he or she can be reached. */
public enum OwnStatus {
  ONLINE, INVISIBLE, AWAY, BUSY, ON_THE_PHONE, LUNCH, BRB, OFFLINE
}
