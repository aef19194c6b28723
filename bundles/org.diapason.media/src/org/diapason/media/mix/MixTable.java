package org.diapason.media.mix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Subscription;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.statistics.Level;

/**
 * A conference: each seat hears the person here and all others, never itself (the sum of all less its own). Works in the beat of
 * the speaker; what the seats hear goes on in the beat of the microphone. Thread-safe.
 */
public final class MixTable implements FrameSource, AutoCloseable {
  private static final Seat[] NOBODY = {};

  private final AudioPath path;
  private final int[] sum = new int[FrameFormat.SAMPLES];
  private final short[] others = FrameFormat.newFrame();
  private final Talk talk = new Talk();
  private final short[] quiet = FrameFormat.newFrame();
  private volatile Seat[] seats = NOBODY;
  private volatile Seat companion;
  private volatile FrameSink saidToo = frame -> {};
  private volatile FrameSink heardToo = frame -> {};
  private Subscription voice = () -> {};
  private Subscription microphone = () -> {};
  private boolean open;

  /** At the devices that its seats use; nobody sits at it yet. */
  public MixTable(AudioPath path) {
    this.path = path;
  }

  /** Begins to work. Once only. */
  public synchronized void start() {
    open = true;
    voice = path.voice(this);
    microphone = path.sink(frame -> saidToo.accept(isHeardHere() ? frame : quiet));
  }

  /** From whatever table it sat at. */
  public synchronized void join(Seat seat) {
    if (!open || seat.table() == this) {
      return;
    }
    seat.leave();
    Seat[] more = Arrays.copyOf(seats, seats.length + 1);
    more[seats.length] = seat;
    seat.sitAt(this);
    seats = more;
  }

  /** Without effect if it does not sit here. */
  public synchronized void leave(Seat seat) {
    if (seat.table() != this) {
      return;
    }
    if (companion == seat) {
      companion = null;
    }
    seats = Arrays.stream(seats).filter(other -> other != seat).toArray(Seat[]::new);
    seat.sitAt(null);
  }

  /** Whether a seat at this table is heard, by the person here too. */
  public synchronized void heard(Seat seat, boolean heard) {
    if (seat.table() == this) {
      seat.heard(heard);
    }
  }

  /** @param with who talks with the person here alone; empty: all together */
  public synchronized void aside(Optional<Seat> with) {
    if (with.isEmpty() || with.get().table() == this) {
      companion = with.orElse(null);
    }
  }

  /** Who speaks and is heard; to be asked by one thread, at a steady pace. */
  Speakers speakers() {
    Seat[] all = seats;
    boolean here = talk.goesOn(isHeardHere() ? path.inputLevel() : Level.FLOOR);
    return new Speakers(here, Arrays.stream(all).filter(Seat::speaks).collect(Collectors.toSet()));
  }

  /** Whether anybody at the table hears the person here. */
  private boolean isHeardHere() {
    for (Seat seat : seats) {
      if (seat.listens() && hearsHere(seat)) {
        return true;
      }
    }
    return false;
  }

  /** Who gets, on audio threads, what the person here says to anybody at the table, and what he hears. */
  public void tap(FrameSink said, FrameSink heard) {
    saidToo = said;
    heardToo = heard;
  }

  boolean hearsHere(Seat seat) {
    Seat alone = companion;
    return alone == null || alone == seat;
  }

  /** Speaker's thread. */
  @Override
  public void fill(short[] frame) {
    Seat[] all = seats;
    Seat alone = companion;
    Arrays.fill(sum, 0);
    for (Seat seat : all) {
      short[] said = seat.listen();
      if (seat != alone) {
        add(said);
      }
    }
    for (Seat seat : all) {
      seat.hear(seat == alone ? silence() : less(seat.said()));
    }
    fillHere(all, alone, frame);
    heardToo.accept(frame);
  }

  /** What the person here hears, each as loud as he wants it; last, for it changes what was said. */
  private void fillHere(Seat[] all, Seat alone, short[] frame) {
    Arrays.fill(sum, 0);
    for (Seat seat : all) {
      short[] said = seat.saidHere();
      if (alone == null || seat == alone) {
        add(said);
      }
    }
    bend(frame);
  }

  private void add(short[] said) {
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      sum[i] += said[i];
    }
  }

  private short[] silence() {
    Arrays.fill(others, (short) 0);
    return others;
  }

  private short[] less(short[] own) {
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      others[i] = SoftSum.bend(sum[i] - own[i]);
    }
    return others;
  }

  private void bend(short[] frame) {
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      frame[i] = SoftSum.bend(sum[i]);
    }
  }

  /** All leave; idempotent. */
  @Override
  public synchronized void close() {
    open = false;
    List.of(seats).forEach(this::leave);
    voice.close();
    microphone.close();
  }
}
