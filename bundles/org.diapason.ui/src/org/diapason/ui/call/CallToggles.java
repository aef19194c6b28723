package org.diapason.ui.call;

import java.util.function.Consumer;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.RoundToggle;
import org.eclipse.swt.widgets.Composite;

/** What is on or off in a call: microphone, keypad, hold. */
final class CallToggles {

  private final Composite row;
  private final RoundToggle mute;
  private final RoundToggle keypad;
  private final RoundToggle hold;
  private final Consumer<Boolean> keypadShown;

  CallToggles(Composite parent, Look look, Texts texts, CallDesk desk, Consumer<Boolean> keypadShown) {
    this.keypadShown = keypadShown;
    row = Grid.area(parent, look, 3, 0, Metrics.GRID);
    Grid.center(row);
    mute = toggle(look, Icon.MIC, Icon.MIC_OFF, "call.mute");
    keypad = toggle(look, Icon.KEYPAD, Icon.KEYPAD, "call.keypad.toggle");
    hold = toggle(look, Icon.PAUSE, Icon.PLAY, "call.hold");
    texts.bind(row, () -> {
      mute.setLabel(texts.of(Word.CALL_MUTE));
      keypad.setLabel(texts.of(Word.CALL_KEYPAD));
      hold.setLabel(texts.of(Word.CALL_HOLD));
    });
    mute.onPress(desk::toggleMute);
    hold.onPress(desk::toggleHold);
    keypad.onPress(() -> keypadShown.accept(keypad.isOn()));
  }

  void show(CallView call) {
    boolean talking = call.phase() == CallPhase.TALKING;
    Grid.show(row, talking);
    mute.setOn(call.muted());
    hold.setOn(call.held());
    if (!talking) {
      closeKeypad();
    }
  }

  void closeKeypad() {
    keypad.setOn(false);
    keypadShown.accept(false);
  }

  private RoundToggle toggle(Look look, Icon off, Icon on, String key) {
    RoundToggle toggle = new RoundToggle(row, look, off, on);
    toggle.setKey(key);
    return toggle;
  }
}
