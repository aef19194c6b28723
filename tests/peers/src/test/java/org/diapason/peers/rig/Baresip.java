package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;

/** baresip 1.0: driven over its TCP control, speaks from a file, records by its sndfile module. */
final class Baresip implements SipPeer {

  private final Path folder;
  private final Program program;
  private final BaresipControl control;
  private final int port;
  private final String user;
  private final Speech speech;
  private volatile boolean echoing;

  private Baresip(Path folder, Program program, BaresipControl control, int port, String user, Speech speech) {
    this.folder = folder;
    this.program = program;
    this.control = control;
    this.port = port;
    this.user = user;
    this.speech = speech;
  }

  static Baresip start(Path folder, Kamailio kamailio, PeerOptions options) {
    int port = Ports.free(4);
    String user = Bench.freshUser("bob");
    Speech speech = options.speech().orElseGet(() -> new Speech(2));
    try {
      Files.createDirectories(folder.resolve("heard"));
      Path voice = speech.write(folder.resolve("peer-says.wav"), 48_000, 20);
      Files.writeString(folder.resolve("config"), Resources.text("baresip.config")
          .replace("@PORT@", String.valueOf(port)).replace("@CONTROL@", String.valueOf(port + 2))
          .replace("@VOICE@", voice.toString()).replace("@HEARD@", folder.resolve("heard").toAbsolutePath().toString())
          .replace("@CERTIFICATE@", kamailio.certificates().both().toAbsolutePath().toString())
          .replace("@AUTHORITY@", kamailio.certificates().authority().toAbsolutePath().toString()));
      Files.writeString(folder.resolve("accounts"), account(kamailio, user, options));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    Program program = Program.start(folder, Map.of(), List.of("baresip", "-f", folder.toAbsolutePath().toString()));
    program.output().await("baresip is ready");
    BaresipControl control = BaresipControl.connect(port + 2);
    program.output().await("200 OK");
    return new Baresip(folder, program, control, port, user, speech);
  }

  private static String account(Kamailio kamailio, String user, PeerOptions options) {
    boolean tls = options.transport() == Transport.TLS;
    String host = tls ? "localhost:" + kamailio.tlsPort() : "127.0.0.1:" + kamailio.port();
    String transport = options.transport().name().toLowerCase(Locale.ROOT);
    String codecs = options.codecs().stream().map(Baresip::codec).collect(Collectors.joining(","));
    return "<sip:%s@%s;transport=%s>;auth_pass=%s;regint=60;answermode=manual;audio_codecs=%s%s%s\n".formatted(
        user, host, transport, Kamailio.password(user), codecs,
        options.digitsByInfo() ? ";dtmfmode=info" : "",
        tls ? ";outbound=\"sip:127.0.0.1:" + kamailio.tlsPort() + ";transport=tls\"" : "");
  }

  private static String codec(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> "opus/48000/2";
      case G722 -> "G722/16000/1";
      case PCMA -> "PCMA/8000/1";
      case PCMU -> "PCMU/8000/1";
    };
  }

  @Override
  public String address() {
    return user;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String commands() {
    int mark = control.events().mark();
    control.command("help", "");
    return control.events().text(mark);
  }

  @Override
  public void awaitRinging() {
    control.events().await("\"CALL_INCOMING\"");
  }

  @Override
  public void answers() {
    control.command("accept", "");
    awaitTalking();
  }

  @Override
  public void rejects() {
    control.command("hangup", "");
    awaitEnd();
  }

  @Override
  public void calls(String address) {
    control.command("dial", address);
  }

  @Override
  public void awaitTalking() {
    control.events().await("\"CALL_ESTABLISHED\"");
  }

  @Override
  public void hangsUp() {
    control.command("hangup", "");
    awaitEnd();
  }

  @Override
  public void awaitEnd() {
    control.events().await("\"CALL_CLOSED\"");
  }

  @Override
  public void holds() {
    control.command("hold", "");
  }

  @Override
  public void resumes() {
    control.command("resume", "");
  }

  @Override
  public void sendsElsewhere(String address) {
    control.command("transfer", address);
  }

  @Override
  public void redirects(String address) {
    PeerKind.BARESIP.lacks("302");
  }

  @Override
  public void connectsItsCalls() {
    PeerKind.BARESIP.lacks("REFER with Replaces");
  }

  @Override
  public void sendsDigit(char digit) {
    control.command("sndcode", String.valueOf(digit));
  }

  @Override
  public void awaitDigit(char digit) {
    String quoted = digit == '*' || digit == '#' ? "\\" + digit : String.valueOf(digit);
    control.events().await("\"CALL_DTMF_START\".*\"param\":\"" + quoted + "\"");
  }

  @Override
  public Speech speech() {
    return speech;
  }

  @Override
  public Recording heard() {
    return new Recording(() -> recorded(echoing ? "enc.wav" : "dec.wav"));
  }

  /** It stops recording what it hears at the first re-INVITE, but not what it sends: so it sends what it hears. */
  @Override
  public void recordsAnew() {
    control.command("ausrc", "aubridge,nowhere");
    echoing = true;
  }

  @Override
  public boolean isSilentOnHold() {
    return true;
  }

  @Override
  public void close() {
    control.close();
    program.close();
  }

  /** The module writes what it sends, marked {@code enc}, and what it receives, marked {@code dec}. */
  private List<Path> recorded(String mark) {
    try (Stream<Path> files = Files.list(folder.resolve("heard"))) {
      return files.filter(file -> file.toString().endsWith(mark)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
