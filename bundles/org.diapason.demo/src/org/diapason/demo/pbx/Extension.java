package org.diapason.demo.pbx;

import java.util.Arrays;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallView;

/** Numbers of the demo PBX and how each behaves. */
enum Extension {
  /** Answers and sends back what it hears. */
  ECHO("600", "Echo", Behaviour.ANSWER),
  /** Answers and plays music. */
  MUSIC("601", "Music", Behaviour.ANSWER),
  /** Answers and reads back the keys that are pressed. */
  MENU("602", "Menu", Behaviour.ANSWER),
  /** Is always busy. */
  BUSY("603", "Busy", Behaviour.REJECT),
  /** Rings and is never answered. */
  NO_ANSWER("604", "No answer", Behaviour.RING),
  /** Somebody who comes to the telephone, talks, and does a {@link Favours favour} when asked. */
  COLLEAGUE("605", "Colleague", Behaviour.ANSWER_LATER),
  /** Answers, and calls back once the caller has hung up. */
  CALL_BACK("606", "Call-back", Behaviour.ANSWER_AND_CALL_BACK),
  /** Takes a message, and plays it to the user. */
  VOICE_MAIL("607", "Voice mail", Behaviour.ANSWER);

  /** What happens to a call that comes in. */
  enum Behaviour { ANSWER, ANSWER_LATER, ANSWER_AND_CALL_BACK, REJECT, RING }

  private final String number;
  private final String title;
  private final Behaviour behaviour;

  Extension(String number, String title, Behaviour behaviour) {
    this.number = number;
    this.title = title;
    this.behaviour = behaviour;
  }

  static Optional<Extension> of(String number) {
    return Arrays.stream(values()).filter(extension -> extension.number.equals(number)).findFirst();
  }

  /** Which of them calls, or is called. */
  static Optional<Extension> of(CallView call) {
    return of(call.account().value());
  }

  /** Whether a call is between two of them, and no person hears it. */
  static boolean amongThemselves(CallView call) {
    return of(call.party().user()).isPresent();
  }

  String number() {
    return number;
  }

  /** Its calls are made with this. */
  AccountId account() {
    return new AccountId(number);
  }

  /** What it is called where it calls. */
  String title() {
    return title;
  }

  Behaviour behaviour() {
    return behaviour;
  }
}
