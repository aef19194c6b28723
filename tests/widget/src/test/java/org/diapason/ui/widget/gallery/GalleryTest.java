package org.diapason.ui.widget.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.theme.Palette;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs all widgets, each time in a process of its own, since the zoom is fixed at its start. */
@ExtendWith(OnDisplay.class)
class GalleryTest {

  private static final int PAGES = 6;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @ParameterizedTest
  @CsvSource({"light, en, ltr, 1", "dark, de, ltr, 1", "light, fr, ltr, 2", "dark, en, ltr, 2", "light, de, rtl, 1"})
  void everyWidgetIsPainted(String theme, String language, String direction, int scale) throws Exception {
    List<ImageData> pictures = photograph(theme, language, direction, scale);
    Palette palette = theme.equals("dark") ? Palette.DARK : Palette.LIGHT;

    assertThat(pictures).hasSize(PAGES).allSatisfy(
        picture -> assertThat(picture.palette.getRGB(picture.getPixel(4, 4))).isEqualTo(palette.ground()));
    for (RGB colour : List.of(palette.accent(), palette.good(), palette.bad(), palette.surface(), palette.line())) {
      assertThat(pictures).as("%s", colour).anyMatch(picture -> holds(picture, colour));
    }
  }

  @Test
  void atTwoHundredPercentThereAreTwiceAsManyDots() throws Exception {
    ImageData single = photograph("light", "en", "ltr", 1).getFirst();
    ImageData twice = photograph("light", "en", "ltr", 2).getFirst();

    assertThat(twice.width).isCloseTo(2 * single.width, offset(8));
  }

  private static List<ImageData> photograph(String theme, String language, String direction, int scale)
      throws IOException, InterruptedException {
    Files.createDirectories(SCREENSHOTS);
    String files = SCREENSHOTS + "/widgets-%s-%s-%s-%d00".formatted(theme, language, direction, scale);
    String java = ProcessHandle.current().info().command().orElseThrow();
    ProcessBuilder builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), Gallery.class.getName(), theme, language, direction, files);
    builder.environment().put("GDK_SCALE", String.valueOf(scale));
    builder.redirectErrorStream(true).redirectOutput(SCREENSHOTS.resolve("gallery.log").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<ImageData> pictures = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      pictures.add(new ImageData(files + "-" + page + ".png"));
    }
    return pictures;
  }

  private static boolean holds(ImageData picture, RGB colour) {
    int wanted = picture.palette.getPixel(colour);
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        if (picture.getPixel(x, y) == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
