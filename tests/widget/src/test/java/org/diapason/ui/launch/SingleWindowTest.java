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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWindowTest {

  private final BlockingQueue<LaunchRequest> taken = new LinkedBlockingQueue<>();
  private final LaunchReply refused = new LaunchReply.Refused("Es ruft niemand an – jetzt.");
  @TempDir
  Path folder;

  @Test
  void aLaterStartHandsOverWhatItWants() throws Exception {
    try (SingleWindow first = SingleWindow.claim(folder).orElseThrow()) {
      first.listen(this::take);
      assertThat(SingleWindow.claim(folder)).isEmpty();
      for (LaunchRequest wanted : List.of(new LaunchRequest.Show(), new LaunchRequest.Call("+49 30 1"),
          new LaunchRequest.Link("tel:*21*ü"), new LaunchRequest.HangUp())) {
        assertThat(SingleWindow.tell(folder, wanted)).isEqualTo(new LaunchReply.Done());
        assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(wanted);
      }
    }
  }

  @Test
  void aLaterStartLearnsWhyItCanNotBeDone() throws Exception {
    try (SingleWindow first = SingleWindow.claim(folder).orElseThrow()) {
      first.listen(this::take);
      assertThat(SingleWindow.tell(folder, new LaunchRequest.Answer())).isEqualTo(refused);
    }
  }

  @Test
  void theNextStartAfterTheEndIsAFirstOne() throws IOException {
    SingleWindow.claim(folder).orElseThrow().close();
    Files.writeString(folder.resolve("window.socket"), "left by a process that was killed");
    try (SingleWindow next = SingleWindow.claim(folder).orElseThrow()) {
      next.listen(this::take);
      assertThat(SingleWindow.tell(folder, new LaunchRequest.Show())).isEqualTo(new LaunchReply.Done());
    }
    assertThat(SingleWindow.tell(folder, new LaunchRequest.Show())).isEqualTo(new LaunchReply.Nobody());
  }

  @Test
  void nonsenseAndSilenceHarmNobody() throws Exception {
    try (SingleWindow first = SingleWindow.claim(folder).orElseThrow()) {
      first.listen(this::take);
      SocketChannel silent = visit("");
      for (String nonsense : List.of("\n", "call \n", "fire\n", "link http://x\n", "call " + "9".repeat(100_000))) {
        visit(nonsense).close();
      }
      assertThat(SingleWindow.tell(folder, new LaunchRequest.Call("600"))).isEqualTo(new LaunchReply.Done());
      assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(new LaunchRequest.Call("600"));
      silent.close();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void requestsWaitForTheWindows() {
    LaunchRequests requests = new LaunchRequests();
    CompletableFuture<LaunchReply> reply = requests.add(new LaunchRequest.Call("600"));
    assertThat(reply).isNotDone();
    requests.deliverTo(launch -> {
      taken.add(launch.request());
      launch.done();
    });
    requests.add(new LaunchRequest.Show());
    assertThat(taken).containsExactly(new LaunchRequest.Call("600"), new LaunchRequest.Show());
    assertThat(reply).isCompletedWithValue(new LaunchReply.Done());
  }

  /** Nobody ever rings here. */
  private CompletableFuture<LaunchReply> take(LaunchRequest request) {
    taken.add(request);
    return CompletableFuture.completedFuture(request instanceof LaunchRequest.Answer ? refused : new LaunchReply.Done());
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
