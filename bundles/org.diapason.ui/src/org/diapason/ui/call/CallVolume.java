package org.diapason.ui.call;

import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.eclipse.swt.widgets.Composite;

/** How loud the far side is heard here, between a button that makes it softer and one that makes it louder. */
final class CallVolume {

  /** Per cent. */
  static final int STEP = 10;

  private static final int MOST = 200;

  private final Texts texts;
  private final Composite row;
  private final IconButton softer;
  private final Caption level;
  private final IconButton louder;

  CallVolume(Composite parent, Look look, Texts texts, CallDesk desk) {
    this.texts = texts;
    row = Grid.area(parent, look, 3, 0, 0);
    Grid.center(row);
    softer = button(look, Icon.DASH, "call.softer");
    level = new Caption(row, look, Caption.Style.SECONDARY);
    level.setKey("call.volume");
    louder = button(look, Icon.PLUS, "call.louder");
    texts.bind(row, () -> {
      softer.setLabel(texts.of(Word.CALL_SOFTER));
      louder.setLabel(texts.of(Word.CALL_LOUDER));
    });
    softer.onPress(() -> desk.louder(-STEP));
    louder.onPress(() -> desk.louder(STEP));
  }

  void show(CallView call, boolean roomy) {
    Grid.show(row, roomy && call.phase() == CallPhase.TALKING);
    level.setLabel(texts.of(Word.CALL_VOLUME, call.volume()));
    softer.setEnabled(call.volume() > 0);
    louder.setEnabled(call.volume() < MOST);
  }

  private IconButton button(Look look, Icon sign, String key) {
    IconButton button = new IconButton(row, look, sign);
    button.setKey(key);
    return button;
  }
}
