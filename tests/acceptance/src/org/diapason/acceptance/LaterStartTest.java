package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class LaterStartTest {

  @Test
  void aNumberIsDialledAndALinkIsAskedAbout(FirstStartPage start, CallWindow call, Driver driver, Photographer photos)
      throws IOException {
    start.tryIt();
    assertThat(handOver("call tel:6-0-0")).isEqualTo("done");
    call.waitForState("In a call");
    assertThat(call.name()).isEqualTo("600");
    call.end();
    call.waitForState("Call ended");

    handOver("link tel:60-1");
    driver.waitUntil("it is asked", () -> driver.isVisible("question.yes"));
    photos.take("link");
    driver.click("question.no");
    driver.waitUntil("nobody asks any more", () -> !driver.isVisible("question.yes"));
    assertThat(call.state()).isEqualTo("Call ended");

    handOver("link sip:601@127.0.0.1");
    driver.waitUntil("it is asked", () -> driver.isVisible("question.yes"));
    driver.click("question.yes");
    driver.waitUntil("601 is called", () -> call.name().equals("601"));
  }

  @Test
  void whoCallsIsAnsweredAndHungUp(FirstStartPage start, CallWindow call, Driver driver) throws IOException {
    start.tryIt();
    assertThat(handOver("answer")).isEqualTo("refused Nobody is calling.");
    assertThat(handOver("hangup")).isEqualTo("refused There is no call now.");
    assertThat(handOver("call two words")).startsWith("refused ");
    handOver("call 606");
    call.waitForState("In a call");
    assertThat(handOver("hangup")).isEqualTo("done");
    driver.waitUntil("it calls back", call::awaitsAnswer);
    assertThat(handOver("answer")).isEqualTo("done");
    call.waitForState("In a call");
    assertThat(handOver("hangup")).isEqualTo("done");
    call.waitForState("Call ended");
  }

  /** As a later start of the product does; what it hears is returned. */
  private static String handOver(String line) throws IOException {
    Path socket = Path.of(System.getProperty("diapason.state"), "window", "window.socket");
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine();
    }
  }
}
