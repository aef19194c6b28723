package org.diapason.ui.main;

import java.util.Locale;
import org.diapason.core.phone.PhoneSettings.Language;
import org.diapason.core.phone.PhoneSettings.Theme;
import org.diapason.ui.app.Appearance;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What the gear opens. Made afresh each time, so that it speaks the language of that moment. */
final class MainMenu {

  private final Texts texts;
  private final Appearance appearance;
  private final Runnable settings;
  private final Runnable addAccount;
  private final Runnable quit;

  MainMenu(Texts texts, Appearance appearance, Runnable settings, Runnable addAccount, Runnable quit) {
    this.texts = texts;
    this.appearance = appearance;
    this.settings = settings;
    this.addAccount = addAccount;
    this.quit = quit;
  }

  /** Opens below a button. */
  void open(Control button) {
    Menu menu = new Menu(button.getShell(), SWT.POP_UP);
    Popups.key(item(menu, SWT.PUSH, texts.of(Word.SETTINGS_MENU), settings), "menu.settings");
    Popups.key(item(menu, SWT.PUSH, texts.of(Word.ACCOUNT_ADD), addAccount), "menu.addAccount");
    new MenuItem(menu, SWT.SEPARATOR);
    Menu languages = submenu(menu, Word.LANGUAGE);
    for (Language language : Language.values()) {
      Popups.key(choice(languages, name(language), language == appearance.language(), () -> appearance.choose(language)),
          key("menu.language", language));
    }
    Menu themes = submenu(menu, Word.THEME);
    for (Theme theme : Theme.values()) {
      Popups.key(choice(themes, name(theme), theme == appearance.theme(), () -> appearance.choose(theme)),
          key("menu.theme", theme));
    }
    new MenuItem(menu, SWT.SEPARATOR);
    Popups.key(item(menu, SWT.PUSH, texts.of(Word.MENU_QUIT), quit), "menu.quit");
    Popups.open(menu, button);
  }

  private String name(Language language) {
    return switch (language) {
      case SYSTEM -> texts.of(Word.LANGUAGE_SYSTEM);
      case EN -> "English";
      case FR -> "Français";
      case DE -> "Deutsch";
    };
  }

  private String name(Theme theme) {
    return texts.of(switch (theme) {
      case SYSTEM -> Word.THEME_SYSTEM;
      case LIGHT -> Word.THEME_LIGHT;
      case DARK -> Word.THEME_DARK;
    });
  }

  private Menu submenu(Menu menu, Word word) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(texts.of(word));
    Menu submenu = new Menu(item);
    item.setMenu(submenu);
    return submenu;
  }

  private static String key(String group, Enum<?> choice) {
    return group + "." + choice.name().toLowerCase(Locale.ROOT);
  }

  private static MenuItem choice(Menu menu, String text, boolean chosen, Runnable action) {
    MenuItem item = item(menu, SWT.RADIO, text, action);
    item.setSelection(chosen);
    return item;
  }

  private static MenuItem item(Menu menu, int style, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, style);
    item.setText(text);
    item.addListener(SWT.Selection, event -> {
      if (style != SWT.RADIO || item.getSelection()) {
        action.run();
      }
    });
    return item;
  }
}
