package org.diapason.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr", "_de"})
  void aLanguageHasEveryTextAndNoOther(String language) throws IOException {
    assertThat(file(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Word.values()).map(Word::key).toList());
    assertThat(file(language).values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void allLanguagesSayTheSameThings(Word word) throws IOException {
    assertThat(places(file("_fr"), word)).isEqualTo(places(file(""), word));
    assertThat(places(file("_de"), word)).isEqualTo(places(file(""), word));
  }

  @ParameterizedTest
  @EnumSource
  void noApostropheIsSwallowed(Word word) throws IOException {
    for (String language : new String[] {"", "_fr", "_de"}) {
      String text = file(language).getProperty(word.key());
      if (text.contains("{")) {
        assertThat(text.replace("''", "")).doesNotContain("'");
      } else {
        assertThat(text).doesNotContain("''");
      }
    }
  }

  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    String sources = sources();

    assertThat(Word.values()).filteredOn(word -> !Pattern.compile("\\bWord\\." + word + "\\b").matcher(sources).find())
        .isEmpty();
  }

  @Test
  void theLanguageChangesAtRunTime() {
    Texts texts = new Texts(Locale.ENGLISH);
    String english = texts.of(Word.CALL_ANSWER);
    texts.use(Locale.GERMAN);

    assertThat(texts.of(Word.CALL_ANSWER)).isNotEqualTo(english);
    texts.use(Locale.of("xx"));
    assertThat(texts.of(Word.CALL_ANSWER)).isEqualTo(english);
  }

  private static TreeSet<String> places(Properties texts, Word word) {
    return PLACE.matcher(texts.getProperty(word.key())).results().map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties file(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file = Texts.class.getResourceAsStream("messages" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static String sources() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("bundles"))) {
      root = root.getParent();
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(root.resolve("bundles/org.diapason.ui/src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
