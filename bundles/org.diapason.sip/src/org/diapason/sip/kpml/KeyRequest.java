package org.diapason.sip.kpml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a subscriber wants to be told (RFC 4730 §5).
 *
 * @param rules any of them; none when nothing is to be told for now
 * @param flush whether keys pressed before are forgotten
 * @param interDigit how long to wait for the next key while there is no match yet
 * @param critical how long to wait for a longer match
 * @param enter the key that ends an entry, if there is one
 */
public record KeyRequest(List<Rule> rules, Persistence persistence, boolean flush, Duration interDigit, Duration critical,
    Optional<Enter> enter) {

  /** How long a request holds. */
  public enum Persistence {
    /** One report ends the subscription. */
    ONE_SHOT,
    /** Reports go on. */
    PERSIST,
    /** After a report keys are kept until the subscriber asks again. */
    SINGLE_NOTIFY
  }

  /**
   * A key that ends an entry and does not belong to it.
   *
   * @param patience how long it is waited for behind a match that cannot become longer, lest it begins the next entry
   */
  record Enter(char key, Duration patience) {
  }

  /** A pattern and the name that its reports have. */
  record Rule(DigitPattern pattern, String tag) {
  }

  public KeyRequest {
    rules = List.copyOf(rules);
  }
}
