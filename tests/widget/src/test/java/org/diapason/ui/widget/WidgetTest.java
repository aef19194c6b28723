package org.diapason.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OnDisplay.class)
class WidgetTest {

  private final List<Object> told = new ArrayList<>();
  private Shell shell;
  private Look look;

  @BeforeEach
  void window(Display display) {
    shell = new Shell(display);
    look = new Look(display, Palette.LIGHT);
  }

  @Test
  void aButtonIsPressedByMouseSpaceEnterAndAssistiveTechnology() {
    ActionButton button = button();
    Input.click(button, 5, 5);
    Input.key(button, ' ');
    Input.key(button, SWT.CR);
    new Spoken(button).act();

    assertThat(told).hasSize(4);
  }

  @Test
  void aButtonIsNotPressedWhenTheMouseLeavesItOrItIsDisabled() {
    ActionButton button = button();
    Input.mouse(button, SWT.MouseDown, 5, 5, 0);
    Input.mouse(button, SWT.MouseUp, 5, 500, 0);
    button.setEnabled(false);
    button.press();

    assertThat(told).isEmpty();
    assertThat(new Spoken(button).is(ACC.STATE_DISABLED)).isTrue();
  }

  @Test
  void aToggleTurnsOverAndSaysSo() {
    RoundToggle mute = new RoundToggle(shell, look, Icon.MIC, Icon.MIC_OFF);
    mute.setLabel("Mute");
    mute.onPress(() -> told.add(mute.isOn()));
    Input.key(mute, ' ');
    assertThat(new Spoken(mute).is(ACC.STATE_CHECKED)).isTrue();
    Input.key(mute, ' ');

    assertThat(told).containsExactly(true, false);
    assertThat(new Spoken(mute).role()).isEqualTo(ACC.ROLE_CHECKBUTTON);
    assertThat(new Spoken(mute).name()).isEqualTo("Mute");
  }

  @Test
  void aToggleIsFilledWithTheAccentWhileOnInBothThemes() {
    RoundToggle mute = new RoundToggle(shell, look, Icon.MIC, Icon.MIC_OFF);
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      look.use(palette);
      mute.setOn(true);
      assertThat(Pixels.of(mute).count(palette.accent())).isGreaterThan(800);
      mute.setOn(false);
      assertThat(Pixels.of(mute).count(palette.accent())).isZero();
    }
  }

  @Test
  void theFocusRingIsShownForTheKeyboardOnly() {
    RoundToggle first = new RoundToggle(shell, look, Icon.MIC, Icon.MIC_OFF);
    shell.open();
    shell.forceActive();
    OnDisplay.until(shell.getDisplay(), () -> first.forceFocus() && first.isFocusControl());
    Input.key(first, SWT.SHIFT);
    assertThat(Pixels.of(first).count(Palette.LIGHT.accent())).isGreaterThan(40);

    Input.mouse(first, SWT.MouseDown, -1, -1, 0);
    assertThat(Pixels.of(first).count(Palette.LIGHT.accent())).isZero();
  }

  @Test
  void aFieldForKeysSaysItsNameItsKeysAndWhatIsWrongWithThem() {
    KeyField field = new KeyField(shell, look);
    field.setLabel("Answer");
    field.setHint("none");
    assertThat(new Spoken(field).value()).isEqualTo("none");
    field.setKeys("F9");
    field.setComplaint("Another program has these keys.");
    field.onKeys(event -> told.add(event.keyCode));
    Input.key(field, SWT.F8);
    Input.key(field, SWT.ESC);

    assertThat(new Spoken(field).name()).isEqualTo("Answer Another program has these keys.");
    assertThat(new Spoken(field).value()).isEqualTo("F9");
    assertThat(told).containsExactly(SWT.F8);
  }

  @Test
  void arrowKeysChooseASegmentAndStopAtTheEnds() {
    Segmented views = segmented(SWT.NONE);
    Input.key(views, SWT.ARROW_RIGHT);
    Input.key(views, SWT.ARROW_RIGHT);
    Input.key(views, SWT.HOME);
    Input.key(views, SWT.ARROW_LEFT);

    assertThat(told).containsExactly(1, 0);
  }

  @Test
  void arrowKeysFollowTheDirectionOfReading() {
    Segmented views = segmented(SWT.RIGHT_TO_LEFT);
    Input.key(views, SWT.ARROW_LEFT);

    assertThat(told).containsExactly(1);
  }

  @Test
  void segmentsHaveNamesRolesAndSelection() {
    Segmented views = segmented(SWT.NONE);
    views.select(1);
    Spoken spoken = new Spoken(views);

    assertThat(spoken.parts()).isEqualTo(2);
    assertThat(spoken.name(1)).isEqualTo("History");
    assertThat(spoken.role(1)).isEqualTo(ACC.ROLE_TABITEM);
    assertThat(spoken.is(1, ACC.STATE_SELECTED)).isTrue();
    assertThat(spoken.is(0, ACC.STATE_SELECTED)).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void theDialPadTellsWhatIsTypedOrClicked() {
    DialPad pad = new DialPad(shell, look);
    pad.onKey(told::add);
    DialKey five = (DialKey) pad.getChildren()[4];
    five.setSize(80, 60);
    Input.type(five, '1', 0);
    Input.type(five, '#', 0);
    Input.type(five, '+', 0);
    Input.type(five, 'x', 0);
    Input.click(five, 10, 10);

    assertThat(told).containsExactly('1', '#', '+', '5');
  }

  @Test
  void holdingZeroGivesPlus() {
    DialPad pad = new DialPad(shell, look);
    pad.onKey(told::add);
    DialKey zero = (DialKey) pad.getChildren()[10];
    zero.setSize(80, 60);
    Input.hold(zero, 10, 10, 499);
    Input.hold(zero, 10, 10, 500);
    Input.key(zero, ' ');

    assertThat(told).containsExactly('0', '+', '0');
  }

  @Test
  void dialKeysCanBeFound() {
    DialPad pad = new DialPad(shell, look);
    pad.setKey("pad");

    assertThat(pad.getChildren()).extracting(key -> key.getData(PaintedControl.WIDGET_KEY))
        .containsExactly("pad.1", "pad.2", "pad.3", "pad.4", "pad.5", "pad.6", "pad.7", "pad.8", "pad.9", "pad.star",
            "pad.0", "pad.hash");
    assertThat(new Spoken(pad.getChildren()[1]).name()).isEqualTo("2 ABC");
  }

  @Test
  void escapeEmptiesTheSearchField() {
    SearchField field = new SearchField(shell, look);
    field.setLabel("Search or dial");
    field.onType(told::add);
    field.setText("030");
    Input.key(field.getTextControl(), SWT.ESC);

    assertThat(told).containsExactly("030", "");
    assertThat(new Spoken(field.getTextControl()).name()).isEqualTo("Search or dial");
  }

  @Test
  void aLevelHasItsValue() {
    LevelMeter meter = new LevelMeter(shell, look);
    meter.setLevel(0.42);

    assertThat(new Spoken(meter).value()).isEqualTo("42");
    assertThat(new Spoken(meter).role()).isEqualTo(ACC.ROLE_PROGRESSBAR);
  }

  @Test
  void aCardSaysWhoAndHow() {
    CallCard card = new CallCard(shell, look);
    card.setParty("Anna Weber", null);
    card.setState("On hold", Icon.PAUSE, Role.WARNING);
    card.setTime("02:41");
    card.setSelected(true);

    assertThat(new Spoken(card).name()).isEqualTo("Anna Weber On hold 02:41");
    assertThat(new Spoken(card).is(ACC.STATE_SELECTED)).isTrue();
  }

  @Test
  void aNoticeGrowsWithItsWords() {
    Notice notice = new Notice(shell, look, Notice.Kind.ERROR);
    notice.setLabel("Short");
    int one = notice.computeSize(300, SWT.DEFAULT).y;
    notice.setLabel("Kein Mikrofon gefunden. Die andere Seite hört Sie nicht. Schließen Sie ein Headset an.");

    assertThat(notice.computeSize(300, SWT.DEFAULT).y).isGreaterThan(one);
  }

  @Test
  void aBubbleIsNoWiderThanItsWords() {
    Bubble bubble = new Bubble(shell, look, true);
    bubble.setLabel("OK");

    assertThat(bubble.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).isLessThan(80);
  }

  @ParameterizedTest
  @CsvSource({"Anna Weber, AW", "anna, A", "Dr. Maximilian von Hohenstein, DH", "1024, ''", "+49 30, ''",
      "Élodie Martin, ÉM", "'  ', ''", "Bernd (Büro), B"})
  void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
    assertThat(AvatarArt.initials(name)).isEqualTo(initials);
  }

  @Test
  void everyPresenceLooksDifferentWithoutColour() {
    PresenceDot dot = new PresenceDot(shell, look);
    dot.setSize(16, 16);
    List<String> shapes = new ArrayList<>();
    for (Presence presence : Presence.values()) {
      dot.setPresence(presence, presence.name());
      shapes.add(Pixels.of(dot).shape(Palette.LIGHT.rgb(PresenceArt.role(presence))));
    }

    assertThat(shapes).doesNotHaveDuplicates();
  }

  @Test
  void aChangeOfThemeIsNotToldToDisposedWidgets() {
    Caption caption = new Caption(shell, look, Caption.Style.BASE);
    caption.dispose();
    look.use(Palette.DARK);

    assertThat(look.palette()).isEqualTo(Palette.DARK);
  }

  @Test
  void whatCanBePressedIsLargeEnough() {
    assertThat(new IconButton(shell, look, Icon.CLOSE).computeSize(SWT.DEFAULT, SWT.DEFAULT).x)
        .isGreaterThanOrEqualTo(Metrics.TARGET);
    assertThat(button().computeSize(SWT.DEFAULT, SWT.DEFAULT).y).isGreaterThanOrEqualTo(Metrics.TARGET);
  }

  private ActionButton button() {
    ActionButton button = new ActionButton(shell, look, ActionButton.Kind.PRIMARY);
    button.setLabel("Save");
    button.pack();
    button.onPress(() -> told.add("pressed"));
    return button;
  }

  private Segmented segmented(int style) {
    Shell window = new Shell(shell, style);
    Segmented views = new Segmented(window, look);
    views.setSegments(List.of("Contacts", "History"));
    views.onSelect(told::add);
    return views;
  }
}
