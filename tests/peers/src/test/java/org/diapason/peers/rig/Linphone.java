package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;

/**
 * linphonec 5.1: driven by typing, with sound files instead of a sound card. It registers only while it sees a network
 * beyond loopback, so the registrar finds it by its port.
 */
final class Linphone implements SipPeer {

  private final Path folder;
  private final Program program;
  private final int port;
  private final Speech speech;

  /** It writes the true sampling rate into the file only at the end. */
  private final int rate;

  private Linphone(Path folder, Program program, int port, Speech speech, int rate) {
    this.folder = folder;
    this.program = program;
    this.port = port;
    this.speech = speech;
    this.rate = rate;
  }

  static Linphone start(Path folder, Kamailio kamailio, PeerOptions options) {
    int port = Ports.free(8);
    String user = Bench.freshUser("carol");
    Speech speech = options.speech().orElseGet(() -> new Speech(3));
    try {
      Files.createDirectories(folder.resolve(".local/share/linphone"));
      Files.writeString(folder.resolve("linphonerc"), settings(kamailio, user, options, port));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    Program program = Program.start(folder, Map.of("HOME", folder.toAbsolutePath().toString()),
        List.of("linphonec", "-c", folder.resolve("linphonerc").toAbsolutePath().toString(), "-d", "6", "-l",
            folder.resolve("linphone-debug.log").toAbsolutePath().toString()));
    Linphone linphone = new Linphone(folder, program, port, speech, options.codecs().getFirst().audioRate());
    linphone.prepare(options);
    return linphone;
  }

  private static String settings(Kamailio kamailio, String user, PeerOptions options, int port) {
    boolean tls = options.transport() == Transport.TLS;
    String registrar = tls ? "localhost:" + kamailio.tlsPort() + ";transport=tls" : "127.0.0.1:" + kamailio.port()
        + ";transport=" + options.transport().name().toLowerCase(java.util.Locale.ROOT);
    return Resources.text("linphonerc").replace("@PORT@", String.valueOf(port))
        .replace("@RTP@", String.valueOf(port + 2)).replace("@USER@", user)
        .replace("@PASSWORD@", Kamailio.password(user)).replace("@REGISTRAR@", registrar)
        .replace("@IDENTITY@", tls ? "localhost" : "127.0.0.1")
        .replace("@AUTHORITY@", kamailio.certificates().authority().toAbsolutePath().toString())
        .replace("@INFO@", options.digitsByInfo() ? "1" : "0").replace("@EVENTS@", options.digitsByInfo() ? "0" : "1")
        .replace("@TIMER@", options.strict() ? "1" : "0").replace("@RELIABLE@", options.strict() ? "2" : "0");
  }

  private void prepare(PeerOptions options) {
    command("soundcard use files", "Using wav files");
    program.type("play " + speech.write(folder.resolve("peer-says.wav"), 48_000));
    program.type("record " + folder.resolve("peer-heard.wav").toAbsolutePath());
    int mark = program.output().mark();
    program.type("codec list");
    program.output().awaitAfter(mark, "^ ?\\d+: L16 \\(11025|^ ?\\d+: L16 \\(44100");
    program.output().all(mark, "^ ?(\\d+): (\\w[\\w-]*) \\((\\d+)\\) (\\w+)").forEach(line -> {
      boolean wanted = options.codecs().stream().anyMatch(codec -> isCodec(codec, line.group(2)));
      program.type("codec " + (wanted ? "enable " : "disable ") + line.group(1));
    });
  }

  private static boolean isCodec(AudioCodec codec, String name) {
    return codec.encoding().equalsIgnoreCase(name);
  }

  private void command(String typed, String answer) {
    int mark = program.output().mark();
    program.type(typed);
    program.output().awaitAfter(mark, answer);
  }

  @Override
  public String address() {
    return "port-" + port;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String commands() {
    int mark = program.output().mark();
    command("help call", "call <sip-url");
    return program.output().text(mark);
  }

  @Override
  public void awaitRinging() {
    program.output().await("Receiving new incoming call");
  }

  @Override
  public void answers() {
    command("answer", "Media streams established");
  }

  @Override
  public void rejects() {
    command("terminate", "Call \\d+ .* ended");
  }

  @Override
  public void calls(String address) {
    command("call " + address, "Establishing call");
  }

  @Override
  public void awaitTalking() {
    program.output().await("Media streams established");
  }

  @Override
  public void hangsUp() {
    command("terminate", "Call \\d+ .* ended");
  }

  @Override
  public void awaitEnd() {
    program.output().await("Call \\d+ .* (ended|error)");
  }

  @Override
  public void holds() {
    command("pause", "Call \\d+ .* paused|Call \\d+ .* is now paused");
  }

  @Override
  public void resumes() {
    command("resume", "Call \\d+ .* resum|Media streams established");
  }

  @Override
  public void sendsElsewhere(String address) {
    program.type("transfer " + address);
  }

  @Override
  public void redirects(String address) {
    program.type("redirect all " + address);
  }

  @Override
  public void connectsItsCalls() {
    program.output().await("for call 2 |Call 2 with .* connected");
    program.type("transfer 2 --to-call 1");
  }

  @Override
  public void sendsDigit(char digit) {
    program.type(String.valueOf(digit));
  }

  @Override
  public void awaitDigit(char digit) {
    program.output().await("Receiving tone " + (digit == '*' ? "\\*" : digit));
  }

  @Override
  public Speech speech() {
    return speech;
  }

  @Override
  public Recording heard() {
    return new Recording(() -> List.of(folder.resolve("peer-heard.wav")), rate);
  }

  @Override
  public void recordsAnew() {
    // It goes on.
  }

  @Override
  public boolean isSilentOnHold() {
    return false;
  }

  @Override
  public void close() {
    program.close();
  }
}
