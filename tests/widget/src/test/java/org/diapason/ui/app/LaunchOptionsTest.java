package org.diapason.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  void aNumberIsCalledAndALinkIsOnlyAskedAbout() {
    assertThat(request("--state", "a")).contains(new LaunchRequest.Show());
    assertThat(request("--call", "600")).contains(new LaunchRequest.Call("600"));
    assertThat(request("--state", "a", "--call", "tel:+49-30-123")).contains(new LaunchRequest.Call("tel:+49-30-123"));
    assertThat(request("--state", "a", "TEL:+49-30-123")).contains(new LaunchRequest.Link("TEL:+49-30-123"));
    assertThat(request("tel:--call")).contains(new LaunchRequest.Link("tel:--call"));
    assertThat(request("http://example.org")).contains(new LaunchRequest.Show());
  }

  @Test
  void aCallNeedsANumber() {
    assertThat(request("--call")).isEmpty();
    assertThat(request("--call", " ")).isEmpty();
  }

  @Test
  void whatTheOpenWindowShallDoIsToldIt() {
    assertThat(request("--answer", "--state", "a")).contains(new LaunchRequest.Answer());
    assertThat(request("--hangup")).contains(new LaunchRequest.HangUp());
  }

  private static Optional<LaunchRequest> request(String... arguments) {
    return LaunchOptions.read(List.of(arguments)).request();
  }
}
