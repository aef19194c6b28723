package org.diapason.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowModelFileTest {

  @TempDir
  private Path instance;
  private Path file;

  @BeforeEach
  void placeOfTheFile() throws IOException {
    file = instance.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
    Files.createDirectories(file.getParent());
  }

  @Test
  void aGoodModelStays() throws IOException {
    Files.writeString(file, "<application><tags>windows-1</tags></application>");
    new WindowModelFile(instance).setAsideUnlessGood();
    assertThat(file).exists();
  }

  @Test
  void theModelAsDeliveredIsAGoodOne() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("bundles"))) {
      root = root.getParent();
    }
    Files.copy(root.resolve("bundles/org.diapason.ui/Application.e4xmi"), file);
    new WindowModelFile(instance).setAsideUnlessGood();
    assertThat(file).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<broken", "\u0000\u0001", "<application/>", "<application><tags>windows-0</tags></application>"})
  void anyOtherIsSetAside(String content) throws IOException {
    Files.writeString(file, content);
    new WindowModelFile(instance).setAsideUnlessGood();
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("workbench.unreadable.xmi")).hasContent(content);
  }

  @Test
  void noModelIsNoTrouble() {
    new WindowModelFile(instance).setAsideUnlessGood();
    assertThat(file.getParent()).isEmptyDirectory();
  }
}
