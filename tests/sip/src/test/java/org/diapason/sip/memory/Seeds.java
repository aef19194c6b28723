package org.diapason.sip.memory;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Runs a scenario over many seeds; one that fails is named, with all that was sent. */
final class Seeds {

  /** How many seeds each test tries; {@code -Ddiapason.seeds=1000} for a night. */
  static final int COUNT = Integer.getInteger("diapason.seeds", 12);
  /** The first of them: {@code -Ddiapason.seed=77 -Ddiapason.seeds=1} tries one again. */
  private static final long FIRST = Long.getLong("diapason.seed", 1);

  private Seeds() {
  }

  static void each(Consumer<MemoryStage> scenario) {
    LongStream.range(FIRST, FIRST + COUNT).forEach(seed -> one(seed, scenario));
  }

  static void one(long seed, Consumer<MemoryStage> scenario) {
    try (MemoryStage stage = new MemoryStage(new Script(seed))) {
      try {
        scenario.accept(stage);
      } catch (AssertionError failed) {
        throw new AssertionError("With -Ddiapason.seed=" + seed + " -Ddiapason.seeds=1: " + failed.getMessage() + "\n"
            + String.join("\n", stage.wire().trace()), failed);
      }
    }
  }
}
