package org.diapason.demo.call;

import java.util.Locale;
import java.util.Optional;

/**
 * What a demo call came to. Times in milliseconds, -1 when it did not come to that.
 *
 * @param registered whether the demo PBX took the sign-in
 * @param answered whether the called number answered
 * @param registerMs from sign-in to registered
 * @param setupMs from dialling to answered
 * @param firstAudioMs from answered to the first packet
 * @param codec as agreed, lower case, or empty
 * @param loss share of packets lost on the way to us, 0-1
 * @param sound comparison of what came back with what was sent
 * @param readBack what was read back of the digits pressed, if any were; then that counts
 */
record Verdict(boolean registered, boolean answered, double registerMs, double setupMs, double firstAudioMs, String codec,
    double loss, Optional<Comparison> sound, Optional<ReadBack> readBack) {

  static Verdict unanswered(boolean registered, double registerMs) {
    return new Verdict(registered, false, registerMs, -1, -1, "", -1, Optional.empty(), Optional.empty());
  }

  Verdict judged(Optional<Comparison> compared, Optional<ReadBack> read) {
    return new Verdict(registered, answered, registerMs, setupMs, firstAudioMs, codec, loss, compared, read);
  }

  boolean heard() {
    return readBack.map(ReadBack::exact).orElseGet(() -> sound.map(Comparison::heard).orElse(false));
  }

  String json() {
    Comparison compared = sound.orElse(new Comparison(false, -1, 0, -127, -127));
    return String.format(Locale.ROOT,
        "{\"registered\":%b,\"answered\":%b,\"heard\":%b,\"codec\":\"%s\",\"delayMs\":%.1f,\"registerMs\":%.1f,"
            + "\"setupMs\":%.1f,\"firstAudioMs\":%.1f,\"match\":%.3f,\"loss\":%.4f,\"levelSent\":%.1f,\"levelBack\":%.1f%s}",
        registered, answered, heard(), codec, compared.delayMs(), registerMs, setupMs, firstAudioMs,
        compared.match(), Math.max(0, loss), compared.levelSent(), compared.levelBack(),
        readBack.map(ReadBack::json).orElse(""));
  }

  String words(String number) {
    if (!registered) {
      return "The demo PBX did not take the sign-in.\n";
    }
    String registration = String.format(Locale.ROOT, "Signed in at the demo PBX after %.0f ms.%n", registerMs);
    if (!answered) {
      return registration + number + " did not answer.\n";
    }
    String answer = String.format(Locale.ROOT, "%s answered after %.0f ms, with %s; first audio %s.%n", number, setupMs,
        codec, firstAudioMs < 0 ? "never came" : String.format(Locale.ROOT, "%.0f ms later", firstAudioMs));
    return registration + answer
        + readBack.map(ReadBack::words).orElseGet(() -> sound.map(compared -> heard(compared)).orElse(""));
  }

  private String heard(Comparison compared) {
    return compared.heard()
        ? String.format(Locale.ROOT,
            "Heard my own voice back: delay %.0f ms, level %.1f dBFS (sent %.1f), match %.2f, loss %.1f %%.%n",
            compared.delayMs(), compared.levelBack(), compared.levelSent(), compared.match(), Math.max(0, loss) * 100)
        : String.format(Locale.ROOT, "Did not hear my own voice back (match %.2f, level %.1f dBFS).%n", compared.match(),
            compared.levelBack());
  }
}
