package org.diapason.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sip.header.AuthorizationHeader;
import org.diapason.core.time.Clock;

/** Challenges and checks the users of one realm. Not thread-safe. */
public final class DigestServer {

  private static final List<Algorithm> OFFERED = List.of(Algorithm.SHA_256, Algorithm.MD5);

  private final String realm;
  private final Map<String, String> passwords;
  private final Nonces nonces;

  /** What became of a check. */
  public sealed interface Verdict {

    /** This user it is. */
    record Known(String user) implements Verdict {
    }

    /** Not yet: challenge. */
    record Ask(boolean stale) implements Verdict {
    }
  }

  /**
   * @param passwords by user name
   * @param random unguessable
   */
  public DigestServer(String realm, Map<String, String> passwords, RandomGenerator random, Clock clock) {
    this.realm = realm;
    this.passwords = Map.copyOf(passwords);
    this.nonces = new Nonces(random, clock);
  }

  public String realm() {
    return realm;
  }

  /** Header values for a 401 or 407, strongest algorithm first (RFC 8760 §2.3). */
  public List<String> challenges(boolean stale) {
    String nonce = nonces.fresh();
    return OFFERED.stream().map(algorithm -> "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", algorithm="
        + algorithm.token() + ", qop=\"auth\"" + (stale ? ", stale=true" : "")).toList();
  }

  /** Checks the credentials that a request brought for this realm. */
  public Verdict check(String method, List<? extends AuthorizationHeader> credentials) {
    return credentials.stream().filter(given -> realm.equals(given.getRealm())).findFirst()
        .map(given -> check(method, given)).orElseGet(() -> new Verdict.Ask(false));
  }

  private Verdict check(String method, AuthorizationHeader given) {
    String user = given.getUsername();
    String password = user == null ? null : passwords.get(user);
    Optional<Algorithm> algorithm = Algorithm.named(given.getAlgorithm()).filter(OFFERED::contains);
    if (password == null || algorithm.isEmpty() || given.getNonce() == null || given.getResponse() == null
        || given.getURI() == null || given.getCNonce() == null) {
      return new Verdict.Ask(false);
    }
    Challenge challenge = new Challenge(realm, given.getNonce(), "", algorithm.get(), true, false, false);
    int count = given.getNonceCount();
    String wanted = new DigestAnswer(challenge, user, given.getParameter("uri"), given.getCNonce(), count)
        .response(method, password);
    if (!MessageDigest.isEqual(wanted.getBytes(StandardCharsets.US_ASCII),
        given.getResponse().getBytes(StandardCharsets.US_ASCII))) {
      return new Verdict.Ask(false);
    }
    return nonces.use(given.getNonce(), count) == Nonces.Verdict.GOOD ? new Verdict.Known(user)
        : new Verdict.Ask(true);
  }
}
