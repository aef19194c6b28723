package org.diapason.ui.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.diapason.core.setting.Setting;

/**
 * What the settings are called, by their ids, in {@code settings.properties}: {@code id} is the name, {@code id.help} what is
 * good to know, {@code id.wrong} what may be entered, {@code id.value} the name of one of its values.
 */
public final class SettingTexts {

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Texts texts;

  /** Speaks the language in force of these. */
  public SettingTexts(Texts texts) {
    this.texts = texts;
  }

  /** Its name; its id when it has none. */
  public String name(Setting<?> setting) {
    return find(setting.id(), setting.id());
  }

  /** What is good to know; empty if nothing. */
  public String help(Setting<?> setting) {
    return find(setting.id() + ".help", "");
  }

  /** What may be entered. */
  public String wrong(Setting<?> setting) {
    return find(setting.id() + ".wrong", texts.of(Word.SETTING_ALLOWED, setting.kind().allowed()));
  }

  /** The name of a value, given in its written form; the written form when it has none. */
  public String value(Setting<?> setting, String written) {
    return find(setting.id() + "." + key(written), written);
  }

  /** A value's part of the key: what properties files may have in one. */
  static String key(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "");
  }

  private String find(String key, String otherwise) {
    try {
      return ResourceBundle.getBundle("org.diapason.ui.text.settings", texts.locale(), SettingTexts.class.getClassLoader(),
          ROOT_IS_ENGLISH).getString(key);
    } catch (MissingResourceException none) {
      return otherwise;
    }
  }
}
