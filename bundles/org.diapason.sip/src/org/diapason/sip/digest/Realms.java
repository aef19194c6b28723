package org.diapason.sip.digest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The realms of one account that its password may be used for, and the strongest algorithm each of them ever asked for:
 * a weaker one later is a downgrade and not answered. A REGISTER teaches them, since it goes to the account's own
 * server. Until one has, for an account that does not register, the account's domain is the only realm that is its own
 * by name; from then on it is one like any other. Not thread-safe.
 */
public final class Realms {

  private static final int MOST = 4;
  private static final int NEVER = 99;

  private final Map<String, Integer> strengths = new LinkedHashMap<>();
  private final String domain;
  private int domainStrength;

  /** For nobody: no challenge is answered before a REGISTER has taught a realm. */
  public Realms() {
    this("");
  }

  /**
   * @param domain of the account, empty for none
   */
  public Realms(String domain) {
    this.domain = domain;
  }

  /** Chooses among the challenges of a REGISTER, which goes to the account's own server, and learns their realms. */
  public Optional<Challenge> learn(List<Challenge> offered) {
    for (Challenge challenge : offered) {
      if (strengths.size() < MOST || strengths.containsKey(challenge.realm())) {
        int known = challenge.realm().equals(domain) ? domainStrength : 0;
        strengths.merge(challenge.realm(), Math.max(known, challenge.algorithm().strength()), Math::max);
      }
    }
    return choose(offered);
  }

  /** Strongest of the challenges for a realm that is known; empty when none is to be answered. */
  public Optional<Challenge> choose(List<Challenge> offered) {
    Optional<Challenge> chosen = offered.stream()
        .filter(challenge -> challenge.algorithm().strength() >= least(challenge.realm()))
        .min(Comparator.comparing(Challenge::algorithm));
    chosen.filter(challenge -> challenge.realm().equals(domain))
        .ifPresent(challenge -> domainStrength = Math.max(domainStrength, challenge.algorithm().strength()));
    return chosen;
  }

  private int least(String realm) {
    boolean own = strengths.isEmpty() && !domain.isEmpty() && realm.equals(domain);
    return own ? domainStrength : strengths.getOrDefault(realm, NEVER);
  }
}
