package org.diapason.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Digest algorithms, strongest first (RFC 8760 §2). */
public enum Algorithm {
  SHA_512_256("SHA-512-256", "SHA-512/256", false),
  SHA_512_256_SESS("SHA-512-256-sess", "SHA-512/256", true),
  SHA_256("SHA-256", "SHA-256", false),
  SHA_256_SESS("SHA-256-sess", "SHA-256", true),
  MD5("MD5", "MD5", false),
  MD5_SESS("MD5-sess", "MD5", true);

  private final String token;
  private final String hash;
  private final boolean session;

  Algorithm(String token, String hash, boolean session) {
    this.token = token;
    this.hash = hash;
    this.session = session;
  }

  /** As it stands in the {@code algorithm} parameter; absent means MD5. */
  public static Optional<Algorithm> named(String text) {
    if (text == null || text.isBlank()) {
      return Optional.of(MD5);
    }
    String name = text.replace("\"", "").trim();
    for (Algorithm algorithm : values()) {
      if (algorithm.token.equalsIgnoreCase(name)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  public String token() {
    return token;
  }

  /** Whether the hash of the password is bound to nonce and cnonce. */
  boolean session() {
    return session;
  }

  /** Strength for comparison: the session variants are as strong as their base. */
  int strength() {
    return switch (this) {
      case SHA_512_256, SHA_512_256_SESS, SHA_256, SHA_256_SESS -> 2;
      case MD5, MD5_SESS -> 1;
    };
  }

  String hex(String text) {
    try {
      byte[] digest = MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("The Java runtime lacks " + hash, missing);
    }
  }
}
