package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.InteropDocument;
import org.diapason.peers.rig.InteropTable;
import org.diapason.peers.rig.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** {@code docs/interop.md} speaks of the tests that there are; run them with {@code -Ddiapason.docs=true} to write it anew. */
class InteropDocumentTest {

  private static final List<Method> TESTS = tests();

  @Test
  void everyTestSaysWhatItShowsAndEveryFeatureIsShown() {
    assertThat(TESTS).isNotEmpty().allSatisfy(test -> assertThat(InteropDocument.shown(test)).as(test.toString()).isPresent());
    assertThat(TESTS.stream().flatMap(test -> InteropDocument.shown(test).stream()))
        .containsOnly(Feature.values());
  }

  @Test
  void theDocumentHasALineForEachFeatureAndEachOfThemPassedSomewhere() {
    InteropDocument document = InteropDocument.read();
    assertThat(document.features()).containsExactlyElementsOf(
        Arrays.stream(Feature.values()).map(Feature::title).toList());
    assertThat(Feature.values()).allSatisfy(
        feature -> assertThat(document.results(feature)).as(feature.title()).contains("pass").doesNotContain("**fail**"));
  }

  @Test
  void theDocumentNamesTestsThatThereAre() {
    Map<String, String> known = TESTS.stream().collect(Collectors.toMap(InteropDocument::name,
        test -> InteropDocument.shown(test).orElseThrow().title(), (one, _) -> one));
    assertThat(InteropDocument.read().tests()).isNotEmpty().allSatisfy(row -> assertThat(known.entrySet()).as(row.toString())
        .anyMatch(test -> (row.getLast() + " ").startsWith(test.getKey() + " ") && row.getFirst().equals(test.getValue())));
  }

  @Test
  void theDocumentNamesTheVersionsOfAllPrograms() {
    List<String> heads = InteropDocument.read().heads();
    assertThat(heads).allMatch(head -> head.matches("[a-z]+ \\d+\\.\\d+(\\.\\d+)?"));
    assertThat(heads).extracting(head -> head.split(" ")[0]).isEqualTo(InteropTable.PROGRAMS);
  }

  private static List<Method> tests() {
    return ReflectionSupport.findAllClassesInPackage("org.diapason.peers",
            type -> AnnotationSupport.findAnnotation(type, ExtendWith.class)
                .filter(with -> List.of(with.value()).contains(Rig.class)).isPresent(), _ -> true).stream()
        .flatMap(type -> ReflectionSupport.findMethods(type, method -> AnnotationSupport.isAnnotated(method, Test.class)
            || AnnotationSupport.isAnnotated(method, ParameterizedTest.class), HierarchyTraversalMode.TOP_DOWN).stream())
        .toList();
  }
}
