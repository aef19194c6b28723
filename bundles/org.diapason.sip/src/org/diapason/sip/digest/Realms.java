package org.diapason.sip.digest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The realms of one account that its password may be used for, and the strongest algorithm each of them ever asked for:
 * a weaker one later is a downgrade and not answered. Not thread-safe.
 */
public final class Realms {

  private static final int MOST = 4;

  private final Map<String, Integer> strengths = new LinkedHashMap<>();

  /** Chooses among the challenges of a REGISTER, which goes to the account's own server, and learns their realms. */
  public Optional<Challenge> learn(List<Challenge> offered) {
    for (Challenge challenge : offered) {
      if (strengths.size() < MOST || strengths.containsKey(challenge.realm())) {
        strengths.merge(challenge.realm(), challenge.algorithm().strength(), Math::max);
      }
    }
    return choose(offered);
  }

  /** Strongest of the challenges for a realm that is known; empty when none is to be answered. */
  public Optional<Challenge> choose(List<Challenge> offered) {
    return offered.stream()
        .filter(challenge -> challenge.algorithm().strength() >= strengths.getOrDefault(challenge.realm(), 99))
        .min(Comparator.comparing(Challenge::algorithm));
  }

  /** Lets a realm be answered that no REGISTER has shown, for an account that does not register. */
  public void trust(String realm) {
    if (strengths.isEmpty()) {
      strengths.put(realm, 0);
    }
  }
}
