package org.diapason.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diapason.ui.OnDisplay;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnDisplay.class)
class IconsTest {

  private static final RGB BLUE = new RGB(0, 0, 255);

  @ParameterizedTest
  @ValueSource(ints = {100, 125, 150, 200, 300})
  void anImageIsDrawnForTheZoom(int zoom, Display display) {
    ImageData data = new Look(display, Palette.LIGHT).icons().image(Icon.CHECK, BLUE, 20).getImageData(zoom);

    assertThat(data.width).isEqualTo(20 * zoom / 100);
  }

  @Test
  void anImageHasTheColourAskedForOnNothing(Display display) {
    ImageData data = new Look(display, Palette.DARK).icons().image(Icon.STAR_FILLED, BLUE, 40).getImageData(100);

    assertThat(data.getAlpha(0, 0)).isZero();
    assertThat(data.getAlpha(20, 20)).isEqualTo(255);
    assertThat(data.palette.getRGB(data.getPixel(20, 20))).isEqualTo(BLUE);
  }

  @Test
  void theSameImageIsDrawnOnce(Display display) {
    Icons icons = new Look(display, Palette.LIGHT).icons();

    assertThat(icons.image(Icon.MIC, BLUE, 20)).isSameAs(icons.image(Icon.MIC, BLUE, 20));
    assertThat(icons.image(Icon.MIC, BLUE, 20)).isNotSameAs(icons.image(Icon.MIC, BLUE, 16));
  }

  @Test
  void theProductIconComesInAllSizes(Display display) {
    Image[] images = new Look(display, Palette.LIGHT).icons().product();
    Set<Integer> widths = new HashSet<>();
    List.of(images).forEach(image -> {
      widths.add(image.getBounds().width);
      image.dispose();
    });

    assertThat(widths).containsExactlyInAnyOrder(16, 24, 32, 48, 64, 128, 256);
  }
}
