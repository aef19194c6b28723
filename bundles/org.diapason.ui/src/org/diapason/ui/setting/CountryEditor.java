package org.diapason.ui.setting;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A country, by its name; the first choice is that of the system. So many that they lie in submenus by their first letters. */
final class CountryEditor extends MenuEditor {

  /** A submenu ends at the next letter after so many. */
  private static final int ENOUGH = 20;

  CountryEditor(Composite column, Look look, Edited edited) {
    super(column, look, edited, _ -> List.of(""), written -> name(edited, written));
  }

  @Override
  void fill(Menu menu) {
    super.fill(menu);
    new MenuItem(menu, SWT.SEPARATOR);
    Locale language = edited().texts().locale();
    List<String> codes = Arrays.stream(Locale.getISOCountries())
        .sorted(Comparator.comparing(code -> country(code, language), Collator.getInstance(language))).toList();
    int from = 0;
    for (int i = 1; i <= codes.size(); i++) {
      boolean end = i == codes.size() || i - from >= ENOUGH
          && !initial(codes.get(i), language).equals(initial(codes.get(i - 1), language));
      if (end) {
        submenu(menu, codes.subList(from, i), language);
        from = i;
      }
    }
  }

  private void submenu(Menu menu, List<String> codes, Locale language) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(initial(codes.getFirst(), language) + " – " + initial(codes.getLast(), language));
    Menu submenu = new Menu(item);
    item.setMenu(submenu);
    codes.forEach(code -> add(submenu, code));
  }

  private static String initial(String code, Locale language) {
    return Normalizer.normalize(country(code, language), Normalizer.Form.NFD).substring(0, 1);
  }

  private static String name(Edited edited, String code) {
    Locale language = edited.texts().locale();
    String system = Locale.getDefault().getCountry();
    return !code.isEmpty() ? country(code, language)
        : system.isEmpty() ? edited.texts().of(Word.SYSTEM_DEFAULT)
        : edited.texts().of(Word.SYSTEM_DEFAULT_NOW, country(system, language));
  }

  private static String country(String code, Locale language) {
    return Locale.of("", code).getDisplayCountry(language);
  }
}
