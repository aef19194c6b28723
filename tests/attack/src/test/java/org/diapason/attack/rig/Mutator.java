package org.diapason.attack.rig;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils messages and packets, the same ones for the same seed. */
public final class Mutator {

  private static final List<String> PIECES = List.of("\r\n", "\r\n\r\n", "(", ")", "\\", "\"", "<", ">", ";", ",", ":",
      "=", "\0", "\t ", "%00", "%", "@", "[", "[::", "SIP/2.0", "sip:", ";lr;lr", "-1", "99999999999999999999", "/", "*",
      "RSeq: \r\n", "Via: SIP/2.0/UDP h (\\\r\n", "Contact: *\r\n", "l: 5\r\n", "Content-Length: -1\r\n", "Expires: -\r\n",
      "Event: ;;;\r\n", "RAck: 1\r\n", "CSeq: 1 \r\n", "Date: x\r\n", "\u00fc\u00ff", "(((((((((", "m=audio 0 RTP/AVP\r\n",
      "m=audio 70000 RTP/SAVPF 0\r\n", "c=IN IP6 ::g\r\n", "c=IN IP4 0.0.0.0\r\n", "c=IN IP4 999.1.1.1/0/0\r\n",
      "a=rtpmap:0\r\n", "a=rtpmap:128 /0/0\r\n", "a=fmtp:\r\n", "a=ptime:-1\r\n", "a=rtcp:\r\n", "a=\r\n", "b=:\r\n", "t=\r\n",
      "a=rtpmap:96 opus/1/99\r\n", "a=fmtp:96 stereo=;=;;\r\n", "a=inactive\r\n", "a=ptime:0\r\n", "a=maxptime:0\r\n");

  private final Random random;

  public Mutator(long seed) {
    random = new Random(seed);
  }

  public byte[] mutate(List<byte[]> seeds) {
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    int rounds = 1 + random.nextInt(4);
    for (int round = 0; round < rounds && bytes.length > 2; round++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  public String mutate(String text) {
    byte[] bytes = mutate(List.of(Messages.bytes(text)));
    return Messages.text(bytes, bytes.length);
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
    byte[] piece = Messages.bytes(PIECES.get(random.nextInt(PIECES.size())));
    return switch (random.nextInt(8)) {
      case 0, 1 -> flipped(bytes, at);
      case 2 -> spliced(bytes, at, at, piece);
      case 3 -> spliced(bytes, at, to, new byte[0]);
      case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> spliced(bytes, at, to, piece);
      default -> spliced(bytes, at, at, repeated(piece, 1 + random.nextInt(200)));
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) random.nextInt(256);
    return copy;
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < all.length; i++) {
      all[i] = piece[i % piece.length];
    }
    return all;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
