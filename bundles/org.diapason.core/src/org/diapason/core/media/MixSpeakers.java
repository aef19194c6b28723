package org.diapason.core.media;

import java.util.Set;

/**
 * Who speaks in a {@link Mix} at the moment; a short pause between words does not count.
 *
 * @param here whether the person here does, and is heard
 * @param there sessions whose far side does, and is heard
 */
public record MixSpeakers(boolean here, Set<MediaSession> there) {

  /** Nobody. */
  public static final MixSpeakers NONE = new MixSpeakers(false, Set.of());

  public MixSpeakers {
    there = Set.copyOf(there);
  }
}
