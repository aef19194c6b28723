package org.diapason.media.rtp;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Clock;

/** Finds ports for calls. Thread-safe. */
public final class PortChooser {
  private static final int HIGHEST = 65_534;
  private static final int RANDOM_FROM = 32_002;
  private static final int RANDOM_TRIES = 200;

  private final Clock clock;
  private final Supplier<IntStream> candidates;

  private PortChooser(Clock clock, Supplier<IntStream> candidates) {
    this.clock = clock;
    this.candidates = candidates;
  }

  /** Ports as the settings want them at any moment. */
  public static PortChooser following(Settings settings, Clock clock) {
    return new PortChooser(clock, () -> settings.get(NetworkSettings.RTP_RANDOM)
        ? anywhere()
        : from(settings.get(NetworkSettings.RTP_PORT)));
  }

  /** Ports anywhere above 32000. */
  public static PortChooser random(Clock clock) {
    return new PortChooser(clock, PortChooser::anywhere);
  }

  /** Binds a pair; empty if there is none left. */
  public Optional<PortPair> choose(InetAddress local) {
    return candidates.get()
        .mapToObj(port -> PortPair.bind(local, port, clock))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static IntStream anywhere() {
    return ThreadLocalRandom.current().ints(RANDOM_TRIES, RANDOM_FROM / 2, HIGHEST / 2 + 1).map(half -> half * 2);
  }

  private static IntStream from(int first) {
    return IntStream.iterate(first + first % 2, port -> port <= HIGHEST, port -> port + 2);
  }
}
