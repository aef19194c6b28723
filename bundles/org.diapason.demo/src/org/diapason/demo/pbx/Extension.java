package org.diapason.demo.pbx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.diapason.core.media.AudioProgram;

/** Numbers of the demo PBX and how each behaves. */
enum Extension {
  /** Answers and sends back what it hears. */
  ECHO("600", Behaviour.ANSWER, Echo::new),
  /** Answers and plays music. */
  MUSIC("601", Behaviour.ANSWER, Music::new),
  /** Is always busy. */
  BUSY("603", Behaviour.REJECT, Music::new),
  /** Rings and is never answered. */
  NO_ANSWER("604", Behaviour.RING, Music::new),
  /** Answers, and calls back once the caller has hung up. */
  CALL_BACK("606", Behaviour.ANSWER_AND_CALL_BACK, Music::new);

  /** What happens to a call that comes in. */
  enum Behaviour { ANSWER, ANSWER_AND_CALL_BACK, REJECT, RING }

  private final String number;
  private final Behaviour behaviour;
  private final Supplier<AudioProgram> sound;

  Extension(String number, Behaviour behaviour, Supplier<AudioProgram> sound) {
    this.number = number;
    this.behaviour = behaviour;
    this.sound = sound;
  }

  static Optional<Extension> of(String number) {
    return Arrays.stream(values()).filter(extension -> extension.number.equals(number)).findFirst();
  }

  Behaviour behaviour() {
    return behaviour;
  }

  AudioProgram sound() {
    return sound.get();
  }
}
