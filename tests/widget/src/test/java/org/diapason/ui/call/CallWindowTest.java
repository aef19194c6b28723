package org.diapason.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The call window in all its scenes. */
@ExtendWith(OnDisplay.class)
class CallWindowTest {

  /** What ends or takes a call. */
  private static final Set<String> VITAL = Set.of("call.hangUp", "call.answer", "call.reject", "knock.answer", "knock.reject",
      "conference.end", "call.close", "call.question.yes", "call.question.no", "target.number", "target.do");
  private static final int LINE = 16;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANY_TRANSFER") // 33 calls and a choice of them: the stage scrolls
  void whatEndsOrTakesACallIsInSightInEveryLanguage(Scene scene, Display display) {
    for (Locale locale : Texts.LANGUAGES) {
      try (Stand stand = stand(display, locale, scene)) {
        for (Control vital : vital(stand)) {
          assertThat(isInSight(vital)).as("%s in %s", vital.getData(PaintedControl.WIDGET_KEY), locale).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverCanHaveTheKeyboardHasANameAndARole(Scene scene, Display display) {
    for (Locale locale : Texts.LANGUAGES) {
      try (Stand stand = stand(display, locale, scene)) {
        for (Control control : reachable(stand)) {
          Spoken spoken = new Spoken(control);
          assertThat(spoken.name()).as("name of %s in %s", control.getData(PaintedControl.WIDGET_KEY), locale).isNotBlank();
          if (!(control instanceof Text)) { // the platform knows what a field is
            assertThat(spoken.role()).as("role of %s", control.getData(PaintedControl.WIDGET_KEY))
                .isIn(ACC.ROLE_PUSHBUTTON, ACC.ROLE_CHECKBUTTON, ACC.ROLE_RADIOBUTTON, ACC.ROLE_TABLE, ACC.ROLE_LIST);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"EMPTY", "KEYPAD", "MANY", "MANY_TRANSFER"})
  // among the keys of a pad the arrows lead; of many cards most are scrolled away
  void theTabKeyLeadsThroughEverythingFromTopToBottom(Scene scene, Display display) {
    try (Stand stand = stand(display, Locale.ENGLISH, scene)) {
      List<Control> wanted = reachable(stand);
      wanted.getFirst().forceFocus();
      Set<Control> met = new LinkedHashSet<>();
      while (display.getFocusControl() != null && met.add(display.getFocusControl())) {
        display.getFocusControl().traverse(SWT.TRAVERSE_TAB_NEXT);
      }

      assertThat(met).extracting(CallWindowTest::key)
          .containsExactlyElementsOf(wanted.stream().map(CallWindowTest::key).toList());
    }
  }

  @Test
  void theFirstZoneIsAboutWhatIsDragged(Display display) {
    try (Stand held = stand(display, Locale.ENGLISH, Scene.ZONES);
        Stand knocking = stand(display, Locale.ENGLISH, Scene.ZONES_KNOCKING)) {
      assertThat(zones(held)).isEqualTo("Transfer, Conference");
      assertThat(zones(knocking)).isEqualTo("Deflect Bernd Koch, Conference");
    }
  }

  @Test
  void wordsThatAreCutAreToldWhole(Display display) {
    try (Stand stand = stand(display, Locale.GERMAN, Scene.LONG_NAME_CALL)) {
      assertThat(find(stand, "call.name").getToolTipText()).isEqualTo(Scene.LONG_NAME);
      assertThat(find(stand, "call.number").getToolTipText()).startsWith(Scene.LONG_USER);
      assertThat(find(stand, "call.state").getToolTipText()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CALL", "RUNG", "KEYPAD"})
  void theButtonThatEndsACallStandsInTheMiddle(Scene scene, Display display) {
    try (Stand stand = stand(display, Locale.FRENCH, scene)) {
      Control end = find(stand, "call.hangUp");
      Rectangle place = display.map(end, stand.shell(), new Rectangle(0, 0, end.getSize().x, end.getSize().y));

      assertThat(2 * place.x + place.width).isBetween(Stand.WIDTH - 2, Stand.WIDTH + 2);
    }
  }

  private static Stand stand(Display display, Locale locale, Scene scene) {
    Stand stand = new Stand(display, Palette.LIGHT, locale, Stand.WIDTH);
    scene.play(stand);
    boolean[] painted = {false};
    stand.shell().getChildren()[0].addListener(SWT.Paint, event -> painted[0] = true);
    stand.shell().redraw(0, 0, stand.shell().getSize().x, stand.shell().getSize().y, true);
    OnDisplay.until(display, () -> painted[0] && !display.readAndDispatch());
    return stand;
  }

  private static String zones(Stand stand) {
    return ((PaintedControl) find(stand, "call.zones")).getLabel();
  }

  private static List<Control> vital(Stand stand) {
    return all(stand.shell()).filter(control -> control.isVisible() && VITAL.contains(key(control))).toList();
  }

  /** What the Tab key should lead to, in the order in which it is read: line by line. */
  private static List<Control> reachable(Stand stand) {
    return all(stand.shell()).filter(control -> control.isVisible() && control.isEnabled() && takesKeys(control))
        .sorted((one, other) -> {
          Point first = middle(one);
          Point second = middle(other);
          return Math.abs(first.y - second.y) > LINE ? first.y - second.y : first.x - second.x;
        }).toList();
  }

  private static Point middle(Control control) {
    return control.toDisplay(control.getSize().x / 2, control.getSize().y / 2);
  }

  private static boolean takesKeys(Control control) {
    return control instanceof Text
        || control instanceof PaintedControl && new Spoken(control).is(ACC.STATE_FOCUSABLE);
  }

  private static boolean isInSight(Control control) {
    Rectangle place = new Rectangle(0, 0, control.getSize().x, control.getSize().y);
    for (Composite area = control.getParent(); area != null; area = area.getParent()) {
      Rectangle there = control.getDisplay().map(control, area, place);
      if (!area.getClientArea().intersection(there).equals(there)) {
        return false;
      }
    }
    return true;
  }

  private static Control find(Stand stand, String key) {
    return all(stand.shell()).filter(control -> key.equals(key(control))).findFirst().orElseThrow();
  }

  private static String key(Control control) {
    return String.valueOf(control.getData(PaintedControl.WIDGET_KEY));
  }

  private static Stream<Control> all(Control control) {
    List<Control> inside = new ArrayList<>();
    if (control instanceof Composite area) {
      inside.addAll(Arrays.asList(area.getChildren()));
    }
    return Stream.concat(Stream.of(control), inside.stream().flatMap(CallWindowTest::all));
  }
}
