package org.diapason.ui.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.theme.Palette;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs the call window in all its scenes, for people who look through them; the zoom is fixed at the start of a process. */
@ExtendWith(OnDisplay.class)
class CallGalleryTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int PATIENCE = 120;

  @ParameterizedTest
  @CsvSource({"light, de, 580, 1", "dark, fr, 580, 2", "dark, de, 480, 1", "light, en, 580, 2"})
  void everySceneIsPhotographed(String theme, String language, int width, int scale) throws Exception {
    String files = SCREENSHOTS + "/call-%s-%s-%d-%d00".formatted(theme, language, width, scale);
    photograph(scale, theme, language, String.valueOf(width), files);

    Palette palette = Palette.of(theme.equals("dark"));
    for (Scene scene : Scene.values()) {
      ImageData picture = new ImageData(files + "-" + scene.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png");
      assertThat(picture.width).as("width of %s", scene).isCloseTo(scale * width, offset(2));
      assertThat(picture.palette.getRGB(picture.getPixel(2, picture.height / 2))).as("ground of %s", scene)
          .isIn(palette.ground(), palette.surface());
    }
  }

  private static void photograph(int scale, String... arguments) throws Exception {
    Files.createDirectories(SCREENSHOTS);
    ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), CallGallery.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("GDK_SCALE", String.valueOf(scale));
    builder.redirectErrorStream(true).redirectOutput(SCREENSHOTS.resolve("call-gallery.log").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
