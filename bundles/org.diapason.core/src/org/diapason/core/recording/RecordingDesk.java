package org.diapason.core.recording;

import java.nio.file.Path;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.setting.Settings;

/** Orders recordings as the settings of the moment have it. Thread-safe. */
public final class RecordingDesk {

  private final Settings settings;
  private final Path state;

  /** @param state folder of the phone's data */
  public RecordingDesk(Settings settings, Path state) {
    this.settings = settings;
    this.state = state;
  }

  /** Whether a call that has just been answered is recorded without being asked to. */
  public boolean recordsByItself(boolean outgoing) {
    return settings.get(outgoing ? RecordingSettings.RECORD_OUTGOING : RecordingSettings.RECORD_ALL);
  }

  public RecordingOrder order(RecordingFacts facts) {
    return new RecordingOrder(RecordingSettings.folder(settings, state),
        RecordingName.of(settings.get(RecordingSettings.NAME), facts), settings.get(RecordingSettings.FORMAT),
        settings.get(RecordingSettings.CHANNELS));
  }
}
