package org.diapason.media.device.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.diapason.media.device.wav.WavResult.Read;
import org.diapason.media.device.wav.WavResult.Reason;
import org.diapason.media.device.wav.WavResult.Refused;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
  private static final int DATA_SIZE_AT = 40;
  private static final int FORMAT_SIZE_AT = 16;
  private static final short[] RAMP = {1, 2, 3, 4, -5, -6};

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("test.wav");
  }

  private WavResult read(byte[] content) throws IOException {
    Files.write(file, content);
    return WavReader.read(file);
  }

  private static short[] samples(WavResult result) {
    assertThat(result).isInstanceOf(Read.class);
    return ((Read) result).sound().samples();
  }

  private static byte[] withInt(byte[] file, int at, int value) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return file;
  }

  @Test
  void monoAtDeviceRateIsTakenAsItIs() throws IOException {
    assertThat(samples(read(Wave.bytes(RAMP, 48_000, 1, 16)))).containsExactly(RAMP);
  }

  @Test
  void stereoIsAveraged() throws IOException {
    assertThat(samples(read(Wave.bytes(new short[] {100, 200, -100, -300}, 48_000, 2, 16)))).containsExactly(150, -200);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000})
  void otherRatesKeepLengthPitchAndLevel(int rate) throws IOException {
    short[] heard = samples(read(Wave.bytes(Sounds.tone(1_000, -12, 500, rate), rate, 1, 16)));
    assertThat(heard.length).isBetween(23_900, 24_000);
    short[] middle = Arrays.copyOfRange(heard, 4_800, 19_200);
    assertThat(Hearing.toneLevel(middle, 1_000, 48_000)).isBetween(-12.2, -11.8);
    assertThat(Hearing.level(middle)).isBetween(-12.2, -11.8);
  }

  @Test
  void downsamplingDoesNotFoldHighTonesIntoTheSpeechBand() throws IOException {
    short[] heard = samples(read(Wave.bytes(Sounds.tone(40_000, -6, 200, 96_000), 96_000, 1, 16)));
    assertThat(Hearing.level(Arrays.copyOfRange(heard, 2_000, 7_000))).isLessThan(-60);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 24, 32})
  void otherDepthsAreRefusedByName(int bits) throws IOException {
    assertThat(read(Wave.bytes(RAMP, 48_000, 1, bits)))
        .isEqualTo(new Refused(Reason.NOT_16_BIT, Integer.toString(bits)));
  }

  @Test
  void floatingPointIsRefusedAsNotPcm() throws IOException {
    byte[] bytes = Wave.bytes(RAMP, 48_000, 1, 32);
    bytes[20] = 3;
    assertThat(read(bytes)).isEqualTo(new Refused(Reason.NOT_PCM, "3"));
  }

  @Test
  void surroundAndAbsurdRatesAreRefused() throws IOException {
    assertThat(read(Wave.bytes(RAMP, 48_000, 6, 16))).isEqualTo(new Refused(Reason.CHANNELS, "6"));
    assertThat(read(Wave.bytes(RAMP, 0, 1, 16))).isEqualTo(new Refused(Reason.SAMPLE_RATE, "0"));
    assertThat(read(Wave.bytes(RAMP, -1, 1, 16))).isEqualTo(new Refused(Reason.SAMPLE_RATE, "4294967295"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void wrongDataSizeMeansToTheEndOfTheFile(int size) throws IOException {
    assertThat(samples(read(withInt(Wave.bytes(RAMP, 48_000, 1, 16), DATA_SIZE_AT, size)))).containsExactly(RAMP);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 17, 3, 0, Integer.MAX_VALUE})
  void hostileFormatSizeIsRefusedNotFollowed(int size) throws IOException {
    assertThat(read(withInt(Wave.bytes(RAMP, 48_000, 1, 16), FORMAT_SIZE_AT, size))).isInstanceOf(Refused.class);
  }

  @Test
  void everyTruncationIsAResult() throws IOException {
    byte[] whole = Wave.bytes(RAMP, 48_000, 1, 16);
    for (int length = 0; length < whole.length; length++) {
      WavResult result = read(Arrays.copyOf(whole, length));
      if (length < 46) {
        assertThat(result).as("cut to " + length).isInstanceOf(Refused.class);
      } else {
        assertThat(samples(result)).hasSize((length - 44) / 2);
      }
    }
  }

  @Test
  void randomBytesBehindAGoodHeadNeverThrow() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = Wave.bytes(new short[200], 48_000, 1, 16);
      for (int k = 0; k < 1 + random.nextInt(8); k++) {
        bytes[12 + random.nextInt(40)] = (byte) random.nextInt();
      }
      assertThat(read(bytes)).isNotNull();
    }
  }

  @Test
  void unknownChunksAreSkippedWithTheirPadding() throws IOException {
    byte[] plain = Wave.bytes(RAMP, 48_000, 1, 16);
    ByteBuffer bytes = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(plain, 0, 12).put("LIST".getBytes()).putInt(3).put(new byte[4]).put(plain, 12, plain.length - 12);
    assertThat(samples(read(bytes.array()))).containsExactly(RAMP);
  }

  @Test
  void missingFileFolderAndTextAreRefused() throws IOException {
    assertThat(WavReader.read(file)).isEqualTo(new Refused(Reason.NOT_READABLE, "NoSuchFileException"));
    assertThat(WavReader.read(folder)).isInstanceOf(Refused.class);
    assertThat(read("this is no sound at all".getBytes())).isEqualTo(new Refused(Reason.NOT_WAV, ""));
  }
}
