package org.diapason.desktop.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.desktop.KeyStroke.Modifier;
import org.diapason.desktop.hotkey.NativeLibrary;

/**
 * Where the keys are, as the X server says: the codes of the keys that bear a sign, and the bits of the modifiers.
 *
 * @param first code of the first key
 * @param perKey signs on each key
 * @param signs of all keys, in their order
 * @param caps bit of Caps Lock
 * @param num bit of Num Lock, 0 if there is none
 * @param alt bit of Alt
 * @param meta bit of the desktop's key
 */
record Keyboard(int first, int perKey, int[] signs, int caps, int num, int alt, int meta) {

  static final int SHIFT_BIT = 1;
  static final int CAPS_BIT = 1 << 1;
  static final int CTRL_BIT = 1 << 2;

  private static final int ALT_BIT = 1 << 3;
  private static final int META_BIT = 1 << 6;
  private static final int HEAD = 32;
  private static final int MODIFIERS = 8;
  /** Offsets in what the server says of itself. */
  private static final int MIN_KEYCODE = 34;
  private static final int MAX_KEYCODE = 35;

  /** Asks the server; empty when it does not answer. */
  static Optional<Keyboard> read(Xcb xcb, long connection) {
    long setup = xcb.setup(connection);
    int first = octet(setup + MIN_KEYCODE);
    int last = octet(setup + MAX_KEYCODE);
    long keys = xcb.keyboard(connection, (byte) first, (byte) (last - first + 1));
    long modifiers = xcb.modifiers(connection);
    try {
      if (keys == 0 || modifiers == 0) {
        return Optional.empty();
      }
      MemorySegment memory = NativeLibrary.MEMORY;
      int[] signs = memory.asSlice(keys + HEAD, 4L * memory.get(JAVA_INT, keys + 4)).toArray(JAVA_INT);
      byte[] codes = memory.asSlice(modifiers + HEAD, (long) MODIFIERS * octet(modifiers + 1)).toArray(JAVA_BYTE);
      Keyboard plain = new Keyboard(first, octet(keys + 1), signs, CAPS_BIT, 0, ALT_BIT, META_BIT);
      return Optional.of(new Keyboard(first, plain.perKey, signs, CAPS_BIT, plain.bit(codes, 0, Keysyms.NUM_LOCK),
          plain.bit(codes, ALT_BIT, Keysyms.ALT), plain.bit(codes, META_BIT, Keysyms.META)));
    } finally {
      xcb.free(keys);
      xcb.free(modifiers);
    }
  }

  /** The key that bears a sign: alone if possible, else beside others; empty if none does. */
  Optional<Integer> code(int sign) {
    for (int column = 0; column < perKey; column++) {
      for (int key = 0; key * perKey < signs.length; key++) {
        if (signs[key * perKey + column] == sign) {
          return Optional.of(first + key);
        }
      }
    }
    return Optional.empty();
  }

  /** The bits of modifiers. */
  int state(Set<Modifier> modifiers) {
    return modifiers.stream().mapToInt(modifier -> switch (modifier) {
      case CTRL -> CTRL_BIT;
      case ALT -> alt;
      case SHIFT -> SHIFT_BIT;
      case META -> meta;
    }).reduce(0, (one, other) -> one | other);
  }

  /** A state with each of the locks on or off, which must not matter. */
  int[] withLocks(int state) {
    return num == 0 ? new int[] {state, state | caps} : new int[] {state, state | caps, state | num, state | caps | num};
  }

  /** The bits that matter of the state at which a key was pressed. */
  int withoutLocks(int state) {
    return state & (SHIFT_BIT | CTRL_BIT | alt | meta);
  }

  private int bit(byte[] codes, int fallback, Set<Integer> wanted) {
    int perModifier = codes.length / MODIFIERS;
    for (int i = 0; i < codes.length; i++) {
      int at = ((codes[i] & 0xff) - first) * perKey;
      for (int column = 0; at >= 0 && column < perKey && at + column < signs.length; column++) {
        if (wanted.contains(signs[at + column])) {
          return 1 << i / perModifier;
        }
      }
    }
    return fallback;
  }

  private static int octet(long address) {
    return Byte.toUnsignedInt(NativeLibrary.MEMORY.get(JAVA_BYTE, address));
  }
}
