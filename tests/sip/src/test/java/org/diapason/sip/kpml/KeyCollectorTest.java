package org.diapason.sip.kpml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.sip.kpml.KeyRequest.Persistence;
import org.junit.jupiter.api.Test;

class KeyCollectorTest {

  private final KeyCollector keys = new KeyCollector();

  private static KeyRequest request(Persistence persistence, boolean flush, String... patterns) {
    return new KeyRequest(Stream.of(patterns)
        .map(pattern -> new KeyRequest.Rule(DigitPattern.read(pattern).orElseThrow(), "t" + pattern)).toList(), persistence, flush,
        Duration.ofSeconds(4), Duration.ofSeconds(1), Optional.empty());
  }

  private static KeyRequest endedByHash(String pattern) {
    KeyRequest plain = request(Persistence.PERSIST, false, pattern);
    return new KeyRequest(plain.rules(), plain.persistence(), plain.flush(), plain.interDigit(), plain.critical(),
        Optional.of(new KeyRequest.Enter('#', Duration.ofMillis(500))));
  }

  /** What is reported, as code and digits. */
  private List<String> press(String pressed) {
    List<KeyReport> reports = new ArrayList<>();
    pressed.chars().forEach(key -> reports.addAll(keys.press((char) key)));
    return told(reports);
  }

  private static List<String> told(List<KeyReport> reports) {
    return reports.stream().map(report -> report.code() + " " + report.digits()).toList();
  }

  @Test
  void eachKeyIsReportedAtOnceAsCiscoAsks() {
    keys.ask(request(Persistence.PERSIST, false, "[x*#ABCD]"));

    assertThat(press("1*#D1")).containsExactly("200 1", "200 *", "200 #", "200 D", "200 1");
    assertThat(keys.patience()).isEmpty();
  }

  @Test
  void keysPressedBeforeAreKeptForTheSubscriber() {
    assertThat(press("12")).isEmpty();

    assertThat(told(keys.ask(request(Persistence.PERSIST, false, "x")))).containsExactly("200 1", "200 2");
  }

  @Test
  void orForgottenIfItWantsThat() {
    press("12");

    assertThat(keys.ask(request(Persistence.PERSIST, true, "x"))).isEmpty();
    assertThat(press("3")).containsExactly("200 3");
  }

  @Test
  void oneShotIsOverAfterItsReport() {
    keys.ask(request(Persistence.ONE_SHOT, false, "xx"));

    assertThat(press("1")).isEmpty();
    assertThat(keys.isDone()).isFalse();
    assertThat(press("234")).containsExactly("200 12");
    assertThat(keys.isDone()).isTrue();
    assertThat(told(keys.ask(request(Persistence.ONE_SHOT, false, "xx")))).containsExactly("200 34");
  }

  @Test
  void singleReportWaitsForTheNextRequest() {
    keys.ask(request(Persistence.SINGLE_NOTIFY, false, "x"));

    assertThat(press("12")).containsExactly("200 1");
    assertThat(keys.isDone()).isFalse();
    assertThat(told(keys.ask(request(Persistence.SINGLE_NOTIFY, false, "x")))).containsExactly("200 2");
  }

  @Test
  void theLongestMatchCounts() {
    keys.ask(request(Persistence.PERSIST, false, "0", "011x."));

    assertThat(press("0")).isEmpty();
    assertThat(keys.patience()).contains(Duration.ofSeconds(1));
    assertThat(press("11")).isEmpty();
    assertThat(keys.patience()).contains(Duration.ofSeconds(1));
    assertThat(press("4")).isEmpty();
    assertThat(told(keys.timeOut())).containsExactly("200 0114");
    assertThat(keys.patience()).isEmpty();
  }

  @Test
  void theShorterMatchCountsWhenTheLongerOneDoesNotCome() {
    keys.ask(request(Persistence.PERSIST, false, "0", "011", "9"));

    assertThat(press("0")).isEmpty();
    assertThat(press("9")).containsExactly("200 0", "200 9");
  }

  @Test
  void whatBecomesNoMatchInTimeIsToldAsSuch() {
    keys.ask(request(Persistence.PERSIST, false, "xxxx"));

    assertThat(press("12")).isEmpty();
    assertThat(keys.patience()).contains(Duration.ofSeconds(4));
    assertThat(told(keys.timeOut())).containsExactly("423 12");
    assertThat(keys.patience()).isEmpty();
  }

  @Test
  void whatCanBecomeNoMatchIsDropped() {
    keys.ask(request(Persistence.PERSIST, false, "*69"));

    assertThat(press("1*2*69")).containsExactly("200 *69");
  }

  @Test
  void theFirstOfSeveralPatternsNamesTheReport() {
    keys.ask(request(Persistence.PERSIST, false, "5", "x"));

    assertThat(keys.press('5')).extracting(KeyReport::tag).containsExactly("t5");
    assertThat(keys.press('6')).extracting(KeyReport::tag).containsExactly("tx");
  }

  @Test
  void tooManyKeysAreDroppedFromTheFrontAndThatIsTold() {
    press("#" + "1".repeat(64));

    List<KeyReport> reports = keys.ask(request(Persistence.PERSIST, false, "[x#]"));
    assertThat(reports).hasSize(64).noneMatch(report -> report.digits().equals("#"));
    assertThat(reports.getFirst().lossy()).isTrue();
    assertThat(reports.getLast().lossy()).isFalse();
  }

  @Test
  void enterKeyEndsWhatMayBecomeLonger() {
    keys.ask(endedByHash("x."));

    assertThat(press("12")).isEmpty();
    assertThat(press("#3")).containsExactly("200 12");
  }

  @Test
  void enterKeyEndsWhatIsNoMatchYet() {
    keys.ask(endedByHash("xxx"));

    assertThat(press("1#")).containsExactly("402 1");
    assertThat(press("#")).containsExactly("402 ");
    assertThat(keys.patience()).isEmpty();
  }

  @Test
  void enterKeyBehindAWholeMatchIsNotKept() {
    keys.ask(endedByHash("xx"));

    assertThat(press("12")).isEmpty();
    assertThat(keys.patience()).contains(Duration.ofMillis(500));
    assertThat(press("#")).containsExactly("200 12");
    assertThat(press("34")).isEmpty();
    assertThat(told(keys.timeOut())).containsExactly("200 34");
    assertThat(press("567")).containsExactly("200 56");
  }

  @Test
  void enterKeyThatAPatternAsksForIsAKey() {
    keys.ask(endedByHash("x#"));

    assertThat(press("1#")).isEmpty();
    assertThat(told(keys.timeOut())).containsExactly("200 1#");
  }

  @Test
  void nothingIsReportedWhileNothingIsAskedFor() {
    keys.ask(request(Persistence.PERSIST, false));

    assertThat(press("1")).isEmpty();
    assertThat(keys.timeOut()).isEmpty();
  }
}
