package org.diapason.ui.setting;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A country, by its name; the first choice is that of the system. Too many for a menu: a native list, which finds by typing. */
final class CountryEditor extends Editor {

  private final Combo list;
  private List<String> codes = List.of();

  CountryEditor(Composite column, Look look, Edited edited) {
    super(column, look, edited, true);
    list = new Combo(body(), SWT.DROP_DOWN | SWT.READ_ONLY);
    list.setData(PaintedControl.WIDGET_KEY, edited.key());
    list.setVisibleItemCount(15);
    list.addListener(SWT.Selection, event -> edited.store(codes.get(list.getSelectionIndex())));
    list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = edited.name();
      }
    });
    look.whenChanged(list, () -> list.setForeground(look.color(Role.TEXT)));
    Grid.inLine(list);
  }

  @Override
  void show() {
    Locale language = edited().texts().locale();
    Comparator<String> byName = Comparator.comparing(code -> name(code, language), Collator.getInstance(language));
    codes = Stream.concat(Stream.of(""), Arrays.stream(Locale.getISOCountries()).sorted(byName)).toList();
    String system = edited().named("system").replace("{0}", name(Locale.getDefault().getCountry(), language));
    list.setItems(codes.stream().map(code -> code.isEmpty() ? system : name(code, language)).toArray(String[]::new));
    list.select(Math.max(0, codes.indexOf(edited().written())));
    list.setEnabled(!edited().locked());
  }

  private static String name(String code, Locale language) {
    return Locale.of("", code).getDisplayCountry(language);
  }
}
