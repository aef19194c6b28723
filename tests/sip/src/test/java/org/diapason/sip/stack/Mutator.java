package org.diapason.sip.stack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils messages, the same ones for the same seed. */
final class Mutator {

  private static final List<String> PIECES = List.of("\r\n", "\r\n\r\n", "(", ")", "\\", "\"", "<", ">", ";", ",", ":",
      "=", "\0", "\t ", "%00", "%", "@", "[", "]", "[::", "SIP/2.0", "sip:", "tel:+", ";lr;lr", "-1",
      "99999999999999999999",
      "RSeq:", "RSeq: \r\n", "Via: SIP/2.0/UDP h (\\\r\n", "Contact: *\r\n", "l: 5\r\n", "Content-Length: -1\r\n",
      "Expires: 4294967296\r\n", "Event: ;;;\r\n", "RAck: 1\r\n", "CSeq: 1 \r\n", "Date: x\r\n", "\u00fc\u4e2d",
      "(((((((((");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  byte[] mutate(List<byte[]> seeds) {
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    int rounds = 1 + random.nextInt(4);
    for (int round = 0; round < rounds && bytes.length > 2; round++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      case 2 -> spliced(bytes, at, to, new byte[0]);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      case 4 -> Arrays.copyOf(bytes, at);
      case 5 -> spliced(bytes, at, to, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      default -> spliced(bytes, at, at,
          PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(400)).getBytes(StandardCharsets.UTF_8));
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) random.nextInt(256);
    return copy;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
