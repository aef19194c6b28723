package org.diapason.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

  private static final byte[] CONTENT = {0, -1, 10, 44, 59};

  @TempDir
  Path folder;

  @Test
  void whatIsWrittenIntoAValueIsReadFromIt() throws IOException {
    assertThat(FileContent.read(FileContent.inline(CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void aPathLeadsToItsFile() throws IOException {
    Path file = Files.write(folder.resolve("data"), CONTENT);

    assertThat(FileContent.read(file.toString())).isEqualTo(CONTENT);
    assertThatThrownBy(() -> FileContent.read(folder.resolve("none").toString())).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:", "data:text/plain,hello", "data:;base64,***"})
  void whatIsNoSoundDataUrlIsNoValueAndNoFile(String value) {
    assertThat(Kind.file().read(value)).isEmpty();
    assertThatThrownBy(() -> FileContent.read(value)).isInstanceOf(IOException.class);
  }

  @Test
  void aChainOfCertificatesFitsIntoAValue() {
    assertThat(Kind.file().read(FileContent.inline(new byte[12_000]))).isPresent();
    assertThat(Kind.file().read(FileContent.inline(new byte[20_000]))).isEmpty();
  }
}
