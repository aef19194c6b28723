package org.diapason.ui.app;

import jakarta.inject.Inject;
import java.util.Locale;
import org.diapason.core.phone.PhoneSettings;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.event.Topics;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.GtkTheme;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.ThemeFollower;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.model.application.MApplication;

/**
 * Theme and language: those of the settings, which may say "as the system". The last ones are kept beside the window's place,
 * so that the first picture after a start is already right.
 */
public final class Appearance {

  private static final String DARK = "org.diapason.ui.dark";
  private static final String LANGUAGE = "org.diapason.ui.language";

  private final MApplication application;
  private final Look look;
  private final Texts texts;
  private final EventBridge bridge;
  private final ThemeFollower follower;
  private Settings settings;

  @Inject
  Appearance(MApplication application, Look look, Texts texts, EventBridge bridge) {
    this.application = application;
    this.look = look;
    this.texts = texts;
    this.bridge = bridge;
    follower = new ThemeFollower(look.display(), this::use);
  }

  /** The language of the system, if it is one of ours, else English. */
  static Locale systemLanguage() {
    return ours(Locale.getDefault());
  }

  /** The theme chosen; present once the phone is. */
  public PhoneSettings.Theme theme() {
    return settings.get(PhoneSettings.THEME);
  }

  /** The language chosen; present once the phone is. */
  public PhoneSettings.Language language() {
    return settings.get(PhoneSettings.LANGUAGE);
  }

  /** Chooses a theme for good. */
  public void choose(PhoneSettings.Theme theme) {
    bridge.work(() -> settings.set(PhoneSettings.THEME, Owner.PHONE, theme));
  }

  /** Chooses a language for good. */
  public void choose(PhoneSettings.Language language) {
    bridge.work(() -> settings.set(PhoneSettings.LANGUAGE, Owner.PHONE, language));
  }

  /** Looks and speaks as it did at the end of the last run. */
  void recall() {
    String dark = application.getPersistedState().get(DARK);
    if (dark != null) {
      look.use(Palette.of(Boolean.parseBoolean(dark)));
    }
    String language = application.getPersistedState().get(LANGUAGE);
    if (language != null) {
      texts.use(ours(Locale.forLanguageTag(language)));
    }
  }

  /** Follows these settings from now on. */
  void follow(Settings phoneSettings) {
    settings = phoneSettings;
    applyTheme();
    applyLanguage();
  }

  @Inject
  @Optional
  void changed(@EventTopic(Topics.SETTING_CHANGED) SettingChanged change) {
    if (change.key().id().equals(PhoneSettings.THEME.id())) {
      applyTheme();
    } else if (change.key().id().equals(PhoneSettings.LANGUAGE.id())) {
      applyLanguage();
    }
  }

  private void applyTheme() {
    follower.stop();
    switch (theme()) {
      case SYSTEM -> {
        GtkTheme.preferDark(false); // the follower would take our own wish for the system's
        follower.start();
      }
      case LIGHT -> choose(Palette.LIGHT);
      case DARK -> choose(Palette.DARK);
    }
  }

  private void applyLanguage() {
    texts.use(switch (language()) {
      case SYSTEM -> systemLanguage();
      case EN -> Locale.ENGLISH;
      case FR -> Locale.FRENCH;
      case DE -> Locale.GERMAN;
    });
    application.getPersistedState().put(LANGUAGE, texts.locale().toLanguageTag());
  }

  private void choose(Palette palette) {
    GtkTheme.preferDark(palette.dark());
    use(palette);
  }

  private void use(Palette palette) {
    look.use(palette);
    application.getPersistedState().put(DARK, String.valueOf(palette.dark()));
  }

  private static Locale ours(Locale wanted) {
    return Texts.LANGUAGES.stream().filter(one -> one.getLanguage().equals(wanted.getLanguage())).findFirst()
        .orElse(Locale.ENGLISH);
  }
}
