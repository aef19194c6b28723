package org.diapason.core.phone;

import java.util.List;
import org.diapason.core.call.CannedReplies;
import org.diapason.core.setting.Default;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings of the windows that the product as a whole knows of. */
public final class PhoneSettings {

  /** Values of {@code ui.language}. */
  public enum Language { SYSTEM, EN, FR, DE }

  /** Values of {@code ui.theme}. */
  public enum Theme { SYSTEM, LIGHT, DARK }

  public static final Setting<Language> LANGUAGE =
      Setting.phone("ui.language", Kind.choice(Language.class), Language.SYSTEM);

  public static final Setting<Theme> THEME = Setting.phone("ui.theme", Kind.choice(Theme.class), Theme.SYSTEM);

  /** Excuses for callers that are refused, in the person's own words. */
  public static final Setting<List<String>> CANNED_TEXTS = Setting.phone("calls.cannedTexts",
      Kind.lines(10, CannedReplies.LONGEST), Default.derived(LANGUAGE, CannedTexts::in));

  private PhoneSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(LANGUAGE, THEME, CANNED_TEXTS, TryOut.ACCOUNT);
  }
}
