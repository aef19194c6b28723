package org.diapason.ui.call;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.call.Question;
import org.diapason.core.call.RecordingState;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;

/** What the call window may have to show. */
enum Scene {
  EMPTY(stand -> { }),
  CALL(stand -> stand.calls(anna())),
  ALL_ON(stand -> stand.calls(anna().muted().onSpeaker().onHold().recorded())),
  RUNG(stand -> stand.calls(anna().isRung())),
  KEYPAD(stand -> {
    stand.calls(anna());
    stand.board().toggle(Detail.KEYPAD);
  }),
  STATISTICS(stand -> {
    stand.calls(anna());
    stand.board().toggle(Detail.STATISTICS);
  }),
  INCOMING(stand -> stand.calls(bernd().ringsHere())),
  SILENCED(stand -> stand.calls(bernd().ringsHere().silenced())),
  KNOCKING(stand -> stand.calls(anna(), bernd().knocks())),
  DEFLECT(stand -> {
    stand.calls(bernd().ringsHere());
    stand.desk().askDeflect();
  }),
  DEFLECT_KNOCKING(stand -> {
    stand.calls(anna(), bernd().knocks());
    stand.desk().askDeflect();
  }),
  TRANSFER(stand -> {
    stand.calls(bernd().onHold(), anna());
    stand.desk().askTransfer();
  }),
  TRANSFER_FAILED(stand -> {
    Somebody anna = anna().onHold();
    stand.calls(anna);
    stand.board().follow(new ProblemRaised(
        Problem.of(ProblemCode.TRANSFER_FAILED, "Anna Weber", "603").about(anna.id())));
  }),
  CARDS(stand -> stand.calls(bernd().onHold(), anna().recorded())),
  CONFERENCE(stand -> stand.conference(RecordingState.ON, anna(), bernd(), chloe())),
  CONFERENCE_OF_EIGHT(stand -> stand.conference(RecordingState.OFF, IntStream.rangeClosed(1, 8)
      .mapToObj(i -> Somebody.named(i == 3 ? Scene.LONG_NAME : "Person " + i, "20" + i)).toArray(Somebody[]::new))),
  ZONES(stand -> {
    Somebody bernd = bernd().onHold();
    stand.calls(bernd, anna());
    stand.board().drag(bernd.id());
  }),
  ZONES_KNOCKING(stand -> {
    Somebody bernd = bernd().knocks();
    stand.calls(anna(), bernd);
    stand.board().drag(bernd.id());
  }),
  BUSY(stand -> ended(stand, anna(), Cause.BUSY, 486, "Busy Here")),
  LONG_FAILURE(stand -> ended(stand, Somebody.named(Scene.LONG_NAME, "1234567890"), Cause.NO_COMMON_CODEC, 488,
      "Not Acceptable Here, warning 304 pbx \"Media type not available, none of those that were offered at all\"")),
  QUESTION(stand -> stand.calls(anna().isRung().asks(Question.Kind.REDIRECTED, new Address("", "sip",
      "der.grosse.vorsitzende.der.gesellschaft", "a-very-long-host-name.branch-office.example.com", 15060)))),
  LONG_NAME_CALL(stand -> stand.calls(Somebody.named(Scene.LONG_NAME, Scene.LONG_USER).since(Duration.ofHours(31)).recorded())),
  LONG_NAME_KNOCKS(stand -> stand.calls(Somebody.named(Scene.LONG_NAME, Scene.LONG_USER),
      Somebody.named(Scene.LONG_NAME, Scene.LONG_USER).knocks())),
  RIGHT_TO_LEFT(stand -> stand.calls(Somebody.named("יעל כהן (Büro)", "+972355512"),
      Somebody.named("محمد العلي", "205").knocks())),
  MANY(stand -> {
    hold(32, stand);
    stand.calls(anna());
  }),
  MANY_TRANSFER(stand -> {
    hold(32, stand);
    stand.calls(anna());
    stand.desk().askTransfer();
  }),
  NO_AUDIO(stand -> stand.calls(Somebody.named(Scene.LONG_NAME, "12").unheard()));

  static final String LONG_NAME = "Dr. Maximilian Freiherr von Hohenstein-Schaumburg, Beauftragter für Datenschutz";
  static final String LONG_USER = "maximilian.freiherr.von.hohenstein-schaumburg.beauftragter.fuer.datenschutz.und.sicherheit";

  private final Consumer<Stand> happens;

  Scene(Consumer<Stand> happens) {
    this.happens = happens;
  }

  void play(Stand stand) {
    happens.accept(stand);
  }

  private static void ended(Stand stand, Somebody somebody, Cause cause, int status, String phrase) {
    stand.calls(somebody.isRung());
    stand.calls(somebody.gone(cause, status, phrase));
  }

  private static void hold(int count, Stand stand) {
    for (int i = 1; i <= count; i++) {
      String name = i % 5 == 0 ? LONG_NAME : "Person " + i;
      stand.calls(Somebody.named(name, "2" + i).onHold().since(Duration.ofMinutes(7L * i)));
    }
  }

  private static Somebody anna() {
    return Somebody.named("Anna Weber", "+493055512");
  }

  private static Somebody bernd() {
    return Somebody.named("Bernd Koch", "201");
  }

  private static Somebody chloe() {
    return Somebody.named("Chloé Lefèvre", "202");
  }
}
