package org.diapason.sip.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What becomes of each datagram: lost, late, twice. Chance depends on the seed, on who sends whom what, and on how many
 * of that kind went before, and on nothing else: not on the order in which threads happen to run. So the printed seed
 * brings the same losses again.
 */
public final class Script {

  private static final Duration WAY = Duration.ofMillis(10);

  private final long seed;
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private volatile double loss;
  private volatile double twice;
  private volatile Duration spread = Duration.ZERO;

  /**
   * One datagram on its way.
   *
   * @param from name of who sends
   * @param kind {@code INVITE 1} for a request, {@code 200 INVITE 1} for a response: with its CSeq
   * @param number 1 for the first of that kind between these two
   */
  public record Passing(String from, String to, String kind, int number) {
  }

  /** Decides of one datagram before chance does. */
  public interface Rule {

    /** Empty list: lost; else one delivery after each of the delays; null: no opinion. */
    List<Duration> fate(Passing passing);
  }

  public Script(long seed) {
    this.seed = seed;
  }

  public long seed() {
    return seed;
  }

  /**
   * From now on datagrams are lost.
   *
   * @param share 0 to 1
   */
  public Script loses(double share) {
    loss = share;
    return this;
  }

  /** From now on some come twice. */
  public Script doubles(double share) {
    twice = share;
    return this;
  }

  /** From now on each is late by chance up to that: they overtake each other. */
  public Script reorders(Duration most) {
    spread = most;
    return this;
  }

  /** From now on the first datagrams of that kind are lost. */
  public Script loses(int first, String from, String to, String kind) {
    return rule(passing -> is(passing, from, to, kind) && passing.number() <= first ? List.of() : null);
  }

  /** From now on datagrams of that kind are late. */
  public Script delays(String from, String to, String kind, Duration by) {
    return rule(passing -> is(passing, from, to, kind) ? List.of(by) : null);
  }

  public Script rule(Rule rule) {
    rules.add(rule);
    return this;
  }

  /** Nothing is lost, late or double any more. */
  public void heal() {
    loses(0).doubles(0).reorders(Duration.ZERO);
    rules.clear();
  }

  /** When a datagram arrives: never, once, twice. */
  List<Duration> fate(String from, String to, String kind) {
    String name = from + ">" + to + " " + kind;
    Passing passing = new Passing(from, to, kind, sent.merge(name, 1, Integer::sum));
    for (Rule rule : rules) {
      List<Duration> fate = rule.fate(passing);
      if (fate != null) {
        return fate;
      }
    }
    Random chance = new Random(mixed(seed, name.hashCode(), passing.number()));
    chance.nextLong();
    List<Duration> fate = new ArrayList<>();
    if (chance.nextDouble() >= loss) {
      fate.add(late(chance));
      if (chance.nextDouble() < twice) {
        fate.add(late(chance));
      }
    }
    return fate;
  }

  private Duration late(Random chance) {
    return WAY.plusMillis((long) (chance.nextDouble() * spread.toMillis()));
  }

  private static boolean is(Passing passing, String from, String to, String kind) {
    return passing.from().equals(from) && passing.to().equals(to) && passing.kind().equals(kind);
  }

  /** Neighbouring seeds must not bring similar losses. */
  private static long mixed(long seed, long name, long number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + name * 0xC2B2AE3D27D4EB4FL + number * 0x165667B19E3779F9L;
    mixed = (mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 29;
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
