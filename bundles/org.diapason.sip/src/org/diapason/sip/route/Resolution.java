package org.diapason.sip.route;

import java.util.List;

/** What became of resolving a destination. */
public sealed interface Resolution {

  /**
   * @param targets in the order to try, at least one
   * @param cached true when no DNS server answered and an earlier answer is used
   */
  record Resolved(List<Target> targets, boolean cached) implements Resolution {
    public Resolved {
      targets = List.copyOf(targets);
    }
  }

  /** @param cause for the log and the technical details of a problem, not a sentence for people */
  record Unresolved(String host, String cause) implements Resolution { }
}
