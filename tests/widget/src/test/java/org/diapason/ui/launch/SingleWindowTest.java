package org.diapason.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWindowTest {

  private final BlockingQueue<LaunchRequest> taken = new LinkedBlockingQueue<>();
  @TempDir
  Path folder;

  @Test
  void aLaterStartHandsOverWhatItWants() throws Exception {
    try (SingleWindow first = SingleWindow.claim(folder).orElseThrow()) {
      first.listen(taken::add);
      assertThat(SingleWindow.claim(folder)).isEmpty();
      for (LaunchRequest wanted : List.of(new LaunchRequest.Show(), new LaunchRequest.Dial("+49 30 1"),
          new LaunchRequest.Link("tel:*21*ü"))) {
        assertThat(SingleWindow.tell(folder, wanted)).isTrue();
        assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(wanted);
      }
    }
  }

  @Test
  void theNextStartAfterTheEndIsAFirstOne() throws IOException {
    SingleWindow.claim(folder).orElseThrow().close();
    Files.writeString(folder.resolve("window.socket"), "left by a process that was killed");
    try (SingleWindow next = SingleWindow.claim(folder).orElseThrow()) {
      next.listen(taken::add);
      assertThat(SingleWindow.tell(folder, new LaunchRequest.Show())).isTrue();
    }
    assertThat(SingleWindow.tell(folder, new LaunchRequest.Show())).isFalse();
  }

  @Test
  void nonsenseAndSilenceHarmNobody() throws Exception {
    try (SingleWindow first = SingleWindow.claim(folder).orElseThrow()) {
      first.listen(taken::add);
      SocketChannel silent = visit("");
      for (String nonsense : List.of("\n", "dial \n", "fire\n", "link http://x\n", "dial " + "9".repeat(100_000))) {
        visit(nonsense).close();
      }
      assertThat(SingleWindow.tell(folder, new LaunchRequest.Dial("600"))).isTrue();
      assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(new LaunchRequest.Dial("600"));
      silent.close();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void requestsWaitForTheWindows() {
    LaunchRequests requests = new LaunchRequests();
    requests.add(new LaunchRequest.Dial("600"));
    requests.deliverTo(taken::add);
    requests.add(new LaunchRequest.Show());
    assertThat(taken).containsExactly(new LaunchRequest.Dial("600"), new LaunchRequest.Show());
  }

  private SocketChannel visit(String text) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window.socket")));
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException hungUp) {
      // As it may, once it has heard enough.
    }
    return channel;
  }
}
