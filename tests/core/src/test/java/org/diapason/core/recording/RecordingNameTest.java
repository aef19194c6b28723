package org.diapason.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingNameTest {

  private static final LocalDateTime BEGAN = LocalDateTime.of(2026, 3, 4, 5, 6, 7);
  private static final RecordingFacts FACTS = new RecordingFacts(BEGAN, "Office", "+49891234", "Ann Other", "600", 2);

  @Test
  void theDefaultNamesTimeAccountNumberAndPart() {
    assertThat(RecordingName.of(defaultTemplate(), FACTS))
        .isEqualTo("recorded_conversation_2026-03-04-05_06_07_Office_+49891234_part2");
  }

  @Test
  void everyPlaceholderInAnyOrder() {
    assertThat(RecordingName.of("{dnid} {name} {phone} {number} {account} {SS}{NN}{HH} {DD}.{MM}.{YYYY} {recording_part}", FACTS))
        .isEqualTo("600 Ann Other +49891234 +49891234 Office 070605 04.03.2026 2");
  }

  @Test
  void whatIsNoPlaceholderStandsForItself() {
    assertThat(RecordingName.of("{yyyy} {} {foo} {name", FACTS)).isEqualTo("{yyyy} {} {foo} {name");
  }

  @Test
  void aValueIsNotReadAsTemplate() {
    assertThat(RecordingName.of("{name}", named("{account}$1\\2"))).isEqualTo("{account}$1_2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "../../etc/passwd   | _.._etc_passwd",
      "C:\\Windows\\win.ini | C__Windows_win.ini",
      "..                 | recording",
      ".hidden            | hidden",
      "-rf                | _rf",
      "CON                | _CON",
      "nul.txt            | _nul.txt",
      "lpt1 .a            | _lpt1 .a",
      "Console            | Console",
      "a?b*c<d>\"e       | a_b_c_d__e",
      "'ends. . '         | ends",
      "stream:data        | stream_data"})
  void hostileNamesBecomeHarmless(String value, String expected) {
    assertThat(RecordingName.of("{name}", named(value == null ? "" : value))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Egnp.exe", "g\u200Bn\u0000p\r\n.\u2066exe", "\uFEFFgnp.exe", "\uD800gnp.exe"})
  void nothingInvisibleAndNothingThatTurnsTheReadingRound(String value) {
    assertThat(RecordingName.of("{name}", named(value))).isEqualTo("gnp.exe");
  }

  @Test
  void accentsAreOneLetterHoweverTheyCome() {
    assertThat(RecordingName.of("{name}", named("Jose\u0301"))).isEqualTo("Jos\u00E9");
  }

  @Test
  void whatIsMissingIsSaidToBeUnknown() {
    assertThat(RecordingName.of("{name}_{number}", new RecordingFacts(BEGAN, "", "", "  ", "", 1)))
        .isEqualTo("unknown_unknown");
  }

  @Test
  void aLongNameDoesNotPushOutThePart() {
    String name = RecordingName.of(defaultTemplate(), new RecordingFacts(BEGAN, "x".repeat(300), "9".repeat(300), "", "", 7));

    assertThat(name).startsWith("recorded_conversation_2026-03-04-05_06_07_xxx").endsWith("9_part7");
  }

  @Test
  void emojiAreNotCut() {
    assertThat(RecordingName.of("{name}{name}{name}{name}", named("\uD83D\uDE00".repeat(300))))
        .isEqualTo("\uD83D\uDE00".repeat(46));
  }

  @Property(tries = 3_000)
  void everyNameStaysInItsFolderAndIsLegalEverywhere(@ForAll("templates") String template, @ForAll("facts") RecordingFacts facts) {
    String name = RecordingName.of(template, facts);

    assertThat(name).isNotEmpty().doesNotMatch("(?s).*[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}].*").doesNotMatch("^[ .-].*|.*[ .]$");
    assertThat(name.replaceFirst(" *\\..*", "").toUpperCase(Locale.ROOT)).isNotIn("CON", "PRN", "AUX", "NUL", "COM1", "LPT9");
    assertThat(utf8(name).length).isLessThanOrEqualTo(RecordingOrder.MOST_BYTES);
    Path folder = Path.of("/recordings");
    assertThat(folder.resolve(name + ".wav").normalize().getParent()).isEqualTo(folder);
    new RecordingOrder(folder, name, RecordingFormat.WAV, RecordingChannels.MIXED);
  }

  @Provide
  static Arbitrary<String> templates() {
    return Arbitraries.of("{name}", "{number}{name}", "{name}.{account}", "..{dnid}", defaultTemplate(), "{recording_part}{foo}",
        "/{name}/../{phone}", "").flatMap(known -> hostile().map(text -> text.length() % 3 == 0 ? text : known));
  }

  @Provide
  static Arbitrary<RecordingFacts> facts() {
    return Combinators.combine(hostile(), hostile(), hostile(), hostile(), Arbitraries.integers().between(1, 2_000_000_000))
        .as((account, number, name, dialled, part) -> new RecordingFacts(BEGAN, account, number, name, dialled, part));
  }

  private static Arbitrary<String> hostile() {
    Arbitrary<String> bits = Arbitraries.of("..", "/", "\\", ".", " ", "CON", "nul", "com1", "-", "\u202E", "\u0000", "\n",
        "\uD83D\uDE00", "\uD83D", "e\u0301", ":", "{name}", "{", "}", "$1", "\u3000", "\uFF0F", "a", "7");
    return Arbitraries.oneOf(bits.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().all().ofMaxLength(300), Arbitraries.of("CON", "..", "aux.c", "NUL "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".a", "a/b", "a\\b", "a\nb"})
  void anOrderRefusesWhatCouldLeaveTheFolder(String name) {
    assertThatIllegalArgumentException().isThrownBy(
        () -> new RecordingOrder(Path.of("/r"), name, RecordingFormat.WAV, RecordingChannels.MIXED));
  }

  private static String defaultTemplate() {
    return ((org.diapason.core.setting.Default.Fixed<String>) RecordingSettings.NAME.fallback()).value();
  }

  private static RecordingFacts named(String name) {
    return new RecordingFacts(BEGAN, "Office", "1", name, "600", 1);
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException halfACodePoint) {
      throw new AssertionError("half a code point in a name", halfACodePoint);
    }
  }
}
