package org.diapason.sip.digest;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.diapason.core.time.Clock;

/**
 * Nonces of a registrar: the moment they were given out and something random, under a code that only this registrar can make. So
 * those that are never used cost nothing, however many are asked for; of the others the highest count seen is kept, and each count
 * is taken once (RFC 7616 §3.4). Not thread-safe.
 */
final class Nonces {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final String CODE = "HmacSHA256";
  private static final int CODE_LENGTH = 16;
  private static final int STAMP_LENGTH = 16;

  private final RandomGenerator random;
  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Use> used = new HashMap<>();

  private record Use(long given, int count) {
  }

  /** What a nonce is worth. */
  enum Verdict { GOOD, STALE }

  Nonces(RandomGenerator random, Clock clock) {
    this.random = random;
    this.clock = clock;
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, CODE);
  }

  String fresh() {
    byte[] stamp = ByteBuffer.allocate(STAMP_LENGTH).putLong(clock.nanos()).putLong(random.nextLong()).array();
    return HexFormat.of().formatHex(stamp) + HexFormat.of().formatHex(code(stamp));
  }

  /** Takes a count of a nonce whose answer was right. */
  Verdict use(String nonce, int count) {
    used.values().removeIf(use -> isOld(use.given()));
    OptionalLong given = given(nonce);
    int before = Optional.ofNullable(used.get(nonce)).map(Use::count).orElse(0);
    if (given.isEmpty() || isOld(given.getAsLong()) || count <= before) {
      return Verdict.STALE;
    }
    used.put(nonce, new Use(given.getAsLong(), count));
    return Verdict.GOOD;
  }

  /** When we gave it out; empty when that was somebody else. */
  private OptionalLong given(String nonce) {
    if (nonce.length() != 2 * (STAMP_LENGTH + CODE_LENGTH) || !nonce.chars().allMatch(HexFormat::isHexDigit)) {
      return OptionalLong.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(nonce);
    byte[] stamp = Arrays.copyOf(bytes, STAMP_LENGTH);
    boolean ours = MessageDigest.isEqual(code(stamp), Arrays.copyOfRange(bytes, STAMP_LENGTH, bytes.length));
    return ours ? OptionalLong.of(ByteBuffer.wrap(stamp).getLong()) : OptionalLong.empty();
  }

  private boolean isOld(long given) {
    return clock.nanos() - given > LIFE.toNanos();
  }

  private byte[] code(byte[] stamp) {
    try {
      Mac mac = Mac.getInstance(CODE);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(stamp), CODE_LENGTH);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + CODE, missing);
    }
  }
}
