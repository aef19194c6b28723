package org.diapason.core.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotKeyDeskTest {

  private static final KeyStroke F9 = KeyStroke.read("F9").orElseThrow();
  private static final KeyStroke CTRL_ALT_D = KeyStroke.read("Ctrl+Alt+D").orElseThrow();

  private final MemoryStore store = new MemoryStore();
  private final Events events = new Events();
  private final Settings settings = new Settings(new Catalogue(HotKeyAction.settings()), store, store, events);
  private final List<Set<KeyStroke>> asked = new ArrayList<>();
  private final List<HotKeysChanged> told = new ArrayList<>();
  private final List<HotKeyAction> done = new ArrayList<>();
  private final Set<HotKeyAction> possible = EnumSet.allOf(HotKeyAction.class);
  private boolean closed;
  private HotKeyDesk desk;

  @AfterEach
  void end() {
    desk.close();
  }

  @Test
  void keysAreAskedForAsTheSettingsSayAtOnce() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.MUTE, "F9");
    set(HotKeyAction.DIAL_CLIPBOARD, "Ctrl+Alt+D");
    set(HotKeyAction.MUTE, "");
    assertThat(asked).containsExactly(Set.of(), Set.of(F9), Set.of(F9, CTRL_ALT_D), Set.of(CTRL_ALT_D));
    desk.close();
    assertThat(closed).isTrue();
    set(HotKeyAction.MUTE, "F9");
    assertThat(asked).hasSize(4);
  }

  @Test
  void aPlainLetterIsRefusedWithTheReason() {
    start(Optional.of(this::desktop));
    SetResult result = settings.set("ui.hotkey.answer", Owner.PHONE, "D");
    assertThat(result).isInstanceOfSatisfying(SetResult.Refused.class,
        refused -> assertThat(refused.problem().arguments()).contains("keys such as Ctrl+Alt+D or F9"));
    assertThat(asked).containsExactly(Set.of());
  }

  @Test
  void whatAKeyStandsForIsDone() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.MUTE, "F9");
    desk.pressed(F9);
    desk.pressed(CTRL_ALT_D);
    assertThat(done).containsExactly(HotKeyAction.MUTE);
  }

  @Test
  void oneKeyForTwoThingsDoesTheFirstThatCanBeDone() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.HANG_UP, "F9");
    set(HotKeyAction.ANSWER, "F9");
    assertThat(asked.getLast()).containsExactly(F9);
    desk.pressed(F9);
    possible.remove(HotKeyAction.ANSWER);
    desk.pressed(F9);
    assertThat(done).containsExactly(HotKeyAction.ANSWER, HotKeyAction.HANG_UP);
  }

  @Test
  void whatBecameOfAKeyIsTold() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.MUTE, "F9");
    assertThat(desk.result(HotKeyAction.MUTE)).isEmpty();
    desk.held(Map.of(F9, new HoldResult.Taken()));
    assertThat(desk.result(HotKeyAction.MUTE)).contains(new HoldResult.Taken());
    assertThat(desk.result(HotKeyAction.ANSWER)).isEmpty();
    assertThat(told.getLast().results()).isEqualTo(Map.of(HotKeyAction.MUTE, new HoldResult.Taken()));
  }

  @Test
  void inTheWindowsAKeyWorksWhichTheDesktopDoesNotGive() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.MUTE, "F9");
    desk.held(Map.of(F9, new HoldResult.Held()));
    assertThat(desk.pressedHere(F9)).isFalse();
    desk.held(Map.of(F9, new HoldResult.Impossible(HoldResult.Obstacle.WAYLAND)));
    assertThat(desk.pressedHere(F9)).isTrue();
    assertThat(desk.pressedHere(CTRL_ALT_D)).isFalse();
    assertThat(done).containsExactly(HotKeyAction.MUTE);
  }

  @Test
  void whileKeysAreChosenTheyOnlySayWhichTheyAre() {
    start(Optional.of(this::desktop));
    set(HotKeyAction.MUTE, "F9");
    List<KeyStroke> chosen = new ArrayList<>();
    desk.choose(chosen::add);
    desk.pressed(F9);
    assertThat(desk.pressedHere(F9)).isFalse();
    assertThat(chosen).containsExactly(F9);
    assertThat(done).isEmpty();
    desk.endChoice();
    desk.pressed(F9);
    assertThat(done).containsExactly(HotKeyAction.MUTE);
  }

  @Test
  void anInstallationWithoutThatPartSaysSo() {
    start(Optional.empty());
    set(HotKeyAction.MUTE, "F9");
    assertThat(desk.result(HotKeyAction.MUTE)).contains(new HoldResult.Impossible(HoldResult.Obstacle.NOT_BUILT));
    assertThat(desk.pressedHere(F9)).isTrue();
  }

  private void start(Optional<HotKeysProvider> provider) {
    desk = new HotKeyDesk(settings, events, provider, action -> possible.contains(action) && done.add(action));
    events.subscribe(HotKeysChanged.class, told::add);
    desk.start();
  }

  private HotKeys desktop(HotKeys.Listener listener) {
    return new HotKeys() {
      @Override
      public void hold(Set<KeyStroke> keys) {
        asked.add(keys);
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  private void set(HotKeyAction action, String keys) {
    assertThat(settings.set(action.setting().id(), Owner.PHONE, keys)).isEqualTo(new SetResult.Stored());
  }
}
