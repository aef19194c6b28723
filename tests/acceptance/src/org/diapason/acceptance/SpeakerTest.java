package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class SpeakerTest {

  private static final int SECOND = 2 * 48_000;

  @Test
  void aCallBeginsHandsFreeAndIsMadeLouder(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    start.tryIt();
    driver.type("main.dial.text", "601");
    driver.click("main.call.handsFree");
    call.waitForState("In a call");
    assertThat(driver.text("call.volume")).contains("100");
    driver.click("call.louder");
    driver.waitUntil("it is louder", () -> driver.text("call.volume").contains("110"));
    photos.takeAll("speaker");
    call.end();
    call.waitForState("Call ended");
  }

  @Test
  @Preset(id = "audio.output", value = "wav:{state}/handset.wav")
  @Preset(id = "audio.speakerOutput", value = "wav:{state}/speaker.wav")
  void theToggleMovesTheVoiceToTheSpeakerAndBack(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("601");
    call.waitForState("In a call");
    driver.waitUntil("the handset plays", () -> size("handset.wav") > SECOND);
    assertThat(size("speaker.wav")).isZero();

    driver.click("call.speaker");
    driver.waitUntil("the speaker plays", () -> size("speaker.wav") > SECOND);
    long handset = size("handset.wav");
    long speaker = size("speaker.wav");
    driver.waitUntil("the speaker plays on", () -> size("speaker.wav") > speaker + SECOND);
    assertThat(size("handset.wav") - handset).isLessThan(SECOND / 4);

    driver.click("call.speaker");
    driver.waitUntil("the handset plays again", () -> size("handset.wav") > SECOND / 2 && size("handset.wav") != handset);
    call.end();
  }

  /** Of what a device that is a file has played; 0 before the first sound. */
  private static long size(String name) {
    Path file = Path.of(System.getProperty("diapason.state"), name);
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
