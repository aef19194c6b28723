package org.diapason.ui.main;

import java.util.List;
import java.util.function.Consumer;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Row;
import org.diapason.ui.widget.RowList;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.SWT;

/** The numbers of the demo PBX, for a newcomer to press. */
final class DemoNumbers {

  private record Robot(String number, Word name, Word hint) {
  }

  private static final List<Robot> ROBOTS = List.of(new Robot("600", Word.DEMO_ECHO, Word.DEMO_ECHO_HINT),
      new Robot("601", Word.DEMO_MUSIC, Word.DEMO_MUSIC_HINT),
      new Robot("602", Word.DEMO_MENU, Word.DEMO_MENU_HINT), new Robot("603", Word.DEMO_BUSY, Word.DEMO_BUSY_HINT),
      new Robot("604", Word.DEMO_NO_ANSWER, Word.DEMO_NO_ANSWER_HINT),
      new Robot("605", Word.DEMO_COLLEAGUE, Word.DEMO_COLLEAGUE_HINT),
      new Robot("606", Word.DEMO_CALL_BACK, Word.DEMO_CALL_BACK_HINT),
      new Robot("607", Word.DEMO_VOICE_MAIL, Word.DEMO_VOICE_MAIL_HINT));

  private final Composite area;

  DemoNumbers(Composite parent, Look look, Texts texts, Consumer<String> dial) {
    area = Grid.area(parent, look, 1, 0, Metrics.HALF);
    Grid.fill(area);
    Caption title = new Caption(area, look, Caption.Style.STRONG);
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalIndent = Metrics.MARGIN;
    place.verticalIndent = Metrics.GRID;
    title.setLayoutData(place);
    RowList list = new RowList(area, look);
    list.setKey("main.demo");
    Grid.fill(list);
    list.onOpen(index -> dial.accept(ROBOTS.get(index).number()));
    NumberDrag.from(list, index -> ROBOTS.get(index).number());
    list.onAction(index -> dial.accept(ROBOTS.get(index).number()));
    texts.bind(list, () -> {
      title.setLabel(texts.of(Word.DEMO_TITLE));
      list.setLabel(texts.of(Word.DEMO_TITLE));
      list.setRows(ROBOTS.size(), index -> row(texts, ROBOTS.get(index)));
    });
  }

  Composite control() {
    return area;
  }

  private static Row row(Texts texts, Robot robot) {
    return Row.of(robot.number(), texts.of(robot.name()), texts.of(robot.hint())).withAction(Icon.PHONE);
  }
}
