package org.diapason.core.recording;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What everyone must know before the first recording, in English, French and German. A window shows it until it is
 * confirmed ({@link RecordingSettings#NOTICE_SEEN}); remote control sends it along until then.
 */
public final class RecordingNotice {

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  public RecordingNotice(Locale locale) {
    bundle = ResourceBundle.getBundle(
        "org.diapason.core.recording.notice", locale, RecordingNotice.class.getClassLoader(), ROOT_IS_ENGLISH);
  }

  public String text() {
    return bundle.getString("notice");
  }
}
