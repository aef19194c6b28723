package org.diapason.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.diapason.core.phone.StateFolder;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {

  @Test
  void theStateFolderIsTheNamedOne() {
    assertThat(LaunchOptions.read(List.of("-x", "--state", "a/../b")).state()).isEqualTo(Path.of("b").toAbsolutePath());
  }

  @Test
  void withoutANameItIsTheUsersOwn() {
    Path own = StateFolder.ofUser().toAbsolutePath().normalize();
    assertThat(LaunchOptions.read(List.of()).state()).isEqualTo(own);
    assertThat(LaunchOptions.read(List.of("--state")).state()).isEqualTo(own);
  }
}
