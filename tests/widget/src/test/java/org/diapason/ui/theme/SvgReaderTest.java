package org.diapason.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.diapason.ui.theme.Outline.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SvgReaderTest {

  @Test
  void levelAndPlumbLinesKeepTheOtherCoordinate() {
    List<Segment> segments = path("M2 3H8V9L1.5-2Z");

    assertThat(segments).extracting(Segment::command).containsExactly('M', 'L', 'L', 'L', 'Z');
    assertThat(segments.get(1).points()).containsExactly(8, 3);
    assertThat(segments.get(2).points()).containsExactly(8, 9);
    assertThat(segments.get(3).points()).containsExactly(1.5f, -2);
  }

  @Test
  void aCommandGoesOnForMorePoints() {
    assertThat(path("M1 1L2 2 3 3")).extracting(Segment::command).containsExactly('M', 'L', 'L');
  }

  @Test
  void aCircleIsClosedAndTouchesItsBox() {
    String svg = "<circle cx=\"10\" cy=\"8\" r=\"5\" fill=\"currentColor\" stroke=\"none\"/>";
    Outline circle = SvgReader.read(svg).getFirst();

    assertThat(circle.filled()).isTrue();
    assertThat(circle.stroked()).isFalse();
    assertThat(circle.segments().getFirst().points()).containsExactly(10, 3);
    assertThat(circle.segments().getLast().command()).isEqualTo('Z');
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatThrownBy(() -> path("M1 1A2 2 0 0 1 3 3")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SvgReader.read("<circle cx=\"1\" cy=\"1\"/>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyIconIsDrawnWithinItsField(Icon icon) {
    List<Outline> outlines = Icons.read(icon);

    assertThat(outlines).isNotEmpty();
    for (Outline outline : outlines) {
      for (Segment segment : outline.segments()) {
        for (float at : segment.points()) {
          assertThat(at).isBetween(1f, SvgReader.FIELD - 1);
        }
      }
    }
  }

  private static List<Segment> path(String data) {
    return SvgReader.read("<path d=\"" + data + "\"/>").getFirst().segments();
  }
}
