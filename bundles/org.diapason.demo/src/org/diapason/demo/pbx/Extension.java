package org.diapason.demo.pbx;

import java.util.Arrays;
import java.util.Optional;

/** Numbers of the demo PBX and how each behaves. */
enum Extension {
  /** Answers and sends back what it hears. */
  ECHO("600", Behaviour.ANSWER),
  /** Answers and plays music. */
  MUSIC("601", Behaviour.ANSWER),
  /** Answers and reads back the keys that are pressed. */
  MENU("602", Behaviour.ANSWER),
  /** Is always busy. */
  BUSY("603", Behaviour.REJECT),
  /** Rings and is never answered. */
  NO_ANSWER("604", Behaviour.RING),
  /** Somebody who comes to the telephone, and talks. */
  COLLEAGUE("605", Behaviour.ANSWER_LATER),
  /** Answers, and calls back once the caller has hung up. */
  CALL_BACK("606", Behaviour.ANSWER_AND_CALL_BACK),
  /** Takes a message, and plays it to whom left it. */
  VOICE_MAIL("607", Behaviour.ANSWER);

  /** What happens to a call that comes in. */
  enum Behaviour { ANSWER, ANSWER_LATER, ANSWER_AND_CALL_BACK, REJECT, RING }

  private final String number;
  private final Behaviour behaviour;

  Extension(String number, Behaviour behaviour) {
    this.number = number;
    this.behaviour = behaviour;
  }

  static Optional<Extension> of(String number) {
    return Arrays.stream(values()).filter(extension -> extension.number.equals(number)).findFirst();
  }

  Behaviour behaviour() {
    return behaviour;
  }
}
