package org.diapason.demo.conference;

import org.diapason.core.media.AudioProgram;

/** Says one tone all the time and remembers the last second that it heard. */
final class ToneRobot implements AudioProgram {

  private static final int RATE = 48_000;

  private final double hertz;
  private final double amplitude;
  private final short[] heard = new short[RATE];
  private volatile long written;
  private long said;

  /** @param dbfs RMS level */
  ToneRobot(double hertz, double dbfs) {
    this.hertz = hertz;
    amplitude = Math.sqrt(2) * 32_768 * Math.pow(10, dbfs / 20);
  }

  /** The last so many samples, at most a second. */
  short[] heard(int samples) {
    long end = written;
    short[] last = new short[samples];
    for (int i = 0; i < samples; i++) {
      last[i] = end - samples + i < 0 ? 0 : heard[(int) ((end - samples + i) % RATE)];
    }
    return last;
  }


  @Override
  public void heard(short[] frame) {
    System.arraycopy(frame, 0, heard, (int) (written % RATE), FRAME);
    written += FRAME;
  }

  @Override
  public void speak(short[] frame) {
    for (int i = 0; i < FRAME; i++) {
      frame[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * said++ / RATE));
    }
  }
}
