package org.diapason.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.diapason.core.phone.StateFolder;
import org.diapason.ui.launch.LaunchRequest;
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

  @Test
  void aNumberIsDialledAndALinkIsOnlyAskedAbout() {
    assertThat(LaunchOptions.read(List.of("--state", "a")).request()).isEqualTo(new LaunchRequest.Show());
    assertThat(LaunchOptions.read(List.of("--dial", "600")).request()).isEqualTo(new LaunchRequest.Dial("600"));
    assertThat(LaunchOptions.read(List.of("--state", "a", "TEL:+49-30-123")).request())
        .isEqualTo(new LaunchRequest.Link("TEL:+49-30-123"));
    assertThat(LaunchOptions.read(List.of("tel:--dial")).request()).isEqualTo(new LaunchRequest.Link("tel:--dial"));
    assertThat(LaunchOptions.read(List.of("http://example.org")).request()).isEqualTo(new LaunchRequest.Show());
  }
}
