package org.diapason.acceptance;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another maker's phone, without a registrar, that answers at once with Opus and hums. */
final class Baresip implements AutoCloseable {

  private static final String MODULES = "/usr/lib/baresip/modules";
  private static final int RATE = 48_000;
  private static final int SECONDS = 20;

  private final Process program;
  private final int port;
  private final Path said;

  private Baresip(Process program, int port, Path said) {
    this.program = program;
    this.port = port;
    this.said = said;
  }

  static boolean isThere() {
    return Files.isExecutable(Path.of("/usr/bin/baresip")) && Files.isDirectory(Path.of(MODULES));
  }

  /**
   * Starts it.
   *
   * @param folder for its files, empty
   */
  static Baresip start(Path folder) throws IOException {
    int port = freePort();
    Path voice = folder.resolve("voice.wav");
    Files.write(voice, hum());
    Files.writeString(folder.resolve("accounts"),
        "<sip:baresip@127.0.0.1:%d>;regint=0;answermode=auto;audio_codecs=opus/48000/2\n".formatted(port));
    Files.writeString(folder.resolve("config"), """
        sip_listen 127.0.0.1:%d
        net_interface 127.0.0.1
        audio_player aubridge,nowhere
        audio_alert aubridge,alert
        audio_source aufile,%s
        ausrc_srate 48000
        ausrc_channels 1
        auplay_srate 48000
        auplay_channels 1
        module_path %s
        module opus.so
        module aubridge.so
        module aufile.so
        module_tmp account.so
        module_app menu.so
        """.formatted(port, voice, MODULES));
    Process program = new ProcessBuilder("baresip", "-f", folder.toString()).redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile()).start();
    return new Baresip(program, port, folder.resolve("said"));
  }

  /** Whether it takes calls. */
  boolean isReady() {
    try {
      return Files.readString(said).contains("baresip is ready");
    } catch (IOException later) {
      return false;
    }
  }

  /** What is dialled to reach it. */
  String address() {
    return "baresip@127.0.0.1:" + port;
  }

  @Override
  public void close() throws InterruptedException {
    program.destroy();
    if (!program.waitFor(SECONDS, TimeUnit.SECONDS)) {
      program.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** A WAV file, mono, 16 bit. */
  private static byte[] hum() {
    int bytes = 2 * RATE * SECONDS;
    ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < RATE * SECONDS; i++) {
      file.putShort((short) (3_000 * Math.sin(2 * Math.PI * 220 * i / RATE)));
    }
    return file.array();
  }
}
