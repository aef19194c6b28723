package org.diapason.sip.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.diapason.sip.route.Target;

/** Where requests go, and for which domain; the longest unused is forgotten. Thread-safe. */
final class ExpectedDomains {

  private static final int MOST = 512;

  private final Map<Target, String> domains = new LinkedHashMap<>(16, 0.75f, true);

  synchronized void expect(Target target, String domain) {
    domains.put(target, domain);
    if (domains.size() > MOST) {
      domains.remove(domains.keySet().iterator().next());
    }
  }

  synchronized Optional<String> at(Target target) {
    return Optional.ofNullable(domains.get(target));
  }
}
