package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.core.time.SystemTime;

/** What one test works with: its folder, the registrar of the run, phones and programs that end with it. */
public final class Bench implements AutoCloseable {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Path folder;
  private final Kamailio kamailio;
  private final SystemTime time = new SystemTime();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Set<String> programs = new TreeSet<>();

  Bench(Path folder, Kamailio kamailio) {
    this.folder = folder;
    this.kamailio = kamailio;
  }

  /** The registrar that all tests of a run share. */
  public Kamailio kamailio() {
    return kamailio;
  }

  /** A new phone of ours without account. */
  public OurPhone phone() {
    return phone(new Speech(1));
  }

  /** As above, with words of its own. */
  public OurPhone phone(Speech speech) {
    return keep(OurPhone.start(folder("phone"), time, speech));
  }

  public SystemTime time() {
    return time;
  }

  /** A far phone that is ready. */
  public SipPeer peer(PeerKind kind, PeerOptions options) {
    programs.add(kind.toString());
    return keep(kind.start(folder(kind.name().toLowerCase(java.util.Locale.ROOT)), kamailio, options));
  }

  /** The programs that have taken part beside the registrar, growing. */
  Set<String> programs() {
    return Collections.unmodifiableSet(programs);
  }

  /** A user name nobody else of this run has. */
  public static String freshUser(String prefix) {
    return prefix + NUMBERS.incrementAndGet();
  }

  /** A new folder of this test. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name + "-" + NUMBERS.incrementAndGet()));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Ends this with the test, the last one first. */
  public <T extends AutoCloseable> T keep(T thing) {
    open.push(thing);
    if (thing instanceof Sipp) {
      programs.add("sipp");
    } else if (thing instanceof SoundServer) {
      programs.add("pulseaudio");
    }
    return thing;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      end(open.pop());
    }
    time.close();
  }

  private static void end(AutoCloseable thing) {
    try {
      thing.close();
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
