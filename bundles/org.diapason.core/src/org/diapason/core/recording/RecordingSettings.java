package org.diapason.core.recording;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;

/** Settings of the recording of calls. They hold for the next recording. */
public final class RecordingSettings {

  /** Every incoming call, from its answer on. */
  public static final Setting<Boolean> RECORD_ALL =
      Setting.phone("automation.recordAll", Kind.bool(), false).provisioned();

  public static final Setting<Boolean> RECORD_OUTGOING =
      Setting.phone("automation.recordOutgoing", Kind.bool(), false);

  /** Empty for the recordings folder of the user's data, see {@link #folder}. */
  public static final Setting<String> FOLDER = Setting.phone("automation.recordFolder",
      Kind.written(Kind.Form.FOLDER, "folder", RecordingSettings::absolute, Function.identity()), "");

  /** See {@link RecordingName}. */
  public static final Setting<String> NAME = Setting.phone("automation.recordName", Kind.text(),
      "recorded_conversation_{YYYY}-{MM}-{DD}-{HH}_{NN}_{SS}_{account}_{number}_part{recording_part}");

  public static final Setting<RecordingFormat> FORMAT =
      Setting.phone("automation.recordFormat", Kind.choice(RecordingFormat.class), RecordingFormat.WAV);

  public static final Setting<RecordingChannels> CHANNELS =
      Setting.phone("automation.recordChannels", Kind.choice(RecordingChannels.class), RecordingChannels.MIXED);

  /** Whether a person here has read and confirmed the {@link RecordingNotice}; remembered, not for a page of settings. */
  public static final Setting<Boolean> NOTICE_SEEN =
      Setting.phone("automation.recordNoticeSeen", Kind.bool(), false);

  private RecordingSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(RECORD_ALL, RECORD_OUTGOING, FOLDER, NAME, FORMAT, CHANNELS, NOTICE_SEEN);
  }

  /**
   * Where recordings go.
   *
   * @param state folder of the phone's data
   */
  public static Path folder(Settings settings, Path state) {
    String wanted = settings.get(FOLDER);
    return wanted.isEmpty() ? state.resolve("recordings") : Path.of(wanted);
  }

  private static Optional<String> absolute(String text) {
    try {
      return text.isEmpty() || Path.of(text).isAbsolute() ? Optional.of(text) : Optional.empty();
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
