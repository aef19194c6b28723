package org.diapason.sip.message;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Unguessable names for tags, branches, Call-IDs and contacts. Thread-safe. */
public final class Tokens {

  private final SecureRandom random;

  public Tokens() {
    this(new SecureRandom());
  }

  /** Of that source. */
  public Tokens(SecureRandom random) {
    this.random = random;
  }

  /** 64 random bits as 16 hexadecimal digits. */
  public String fresh() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A branch of RFC 3261 §8.1.1.7. */
  public String branch() {
    return "z9hG4bK" + fresh();
  }

  /** Evenly between the two. */
  public double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  public SecureRandom random() {
    return random;
  }
}
