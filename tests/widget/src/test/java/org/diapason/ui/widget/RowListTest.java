package org.diapason.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnDisplay.class)
class RowListTest {

  private static final int MANY = 100_000;
  private static final List<String> NAMES = List.of("Anna", "Bernd", "Berta", "Chloé");

  private final List<String> told = new ArrayList<>();
  private RowList list;

  @BeforeEach
  void list(Display display) {
    list = new RowList(new Shell(display), new Look(display, Palette.LIGHT));
    list.setSize(320, 10 * Metrics.ROW);
    list.onSelect(index -> told.add("select " + index));
    list.onOpen(index -> told.add("open " + index));
    list.onAction(index -> told.add("act " + index));
    list.setRows(NAMES.size(), named(NAMES));
  }

  @Test
  void arrowKeysSelectAndStopAtTheEnds() {
    Input.key(list, SWT.ARROW_DOWN);
    Input.key(list, SWT.ARROW_UP);
    Input.key(list, SWT.END);
    Input.key(list, SWT.ARROW_DOWN);
    Input.key(list, SWT.HOME);

    assertThat(told).containsExactly("select 0", "select 3", "select 0");
  }

  @Test
  void enterOpensAndWithControlActs() {
    list.select(1);
    Input.key(list, SWT.CR);
    Input.key(list, SWT.CR, SWT.MOD1, 0);

    assertThat(told).containsExactly("open 1", "act 1");
  }

  @Test
  void nothingIsOpenedWithoutASelection() {
    Input.key(list, SWT.CR);

    assertThat(told).isEmpty();
  }

  @Test
  void lettersTypedInARowFindANameAndLaterOnesBeginAnew() {
    Input.type(list, 'b', 1000);
    Input.type(list, 'e', 1200);
    Input.type(list, 'r', 1400);
    Input.type(list, 't', 1600);
    Input.type(list, 'c', 9000);

    assertThat(told).containsExactly("select 1", "select 2", "select 3");
  }

  @Test
  void theSameLetterGoesThroughAllThatBeginWithIt() {
    Input.type(list, 'b', 1000);
    Input.type(list, 'b', 1200);
    Input.type(list, 'b', 1400);

    assertThat(told).containsExactly("select 1", "select 2", "select 1");
  }

  @Test
  void theSignAtTheEndOfARowActs() {
    Rectangle sign = RowArt.action(list.getRowBounds(2));
    Input.click(list, sign.x + 5, sign.y + 5);

    assertThat(told).containsExactly("select 2", "act 2");
  }

  @Test
  void aSelectedRowStaysSelectedWhenItMoves() {
    list.select(1);
    List<String> others = List.of("Chloé", "Anna", "Bernd");
    list.setRows(others.size(), named(others));
    assertThat(list.getSelection()).isEqualTo(2);

    list.setRows(1, named(List.of("Anna")));
    assertThat(list.getSelection()).isEqualTo(-1);
  }

  @Test
  void onlyRowsInViewAreAskedFor() {
    Set<Integer> asked = new HashSet<>();
    IntFunction<Row> rows = index -> {
      asked.add(index);
      return Row.of("id" + index, "Row " + index, "");
    };
    list.setRows(MANY, rows);
    list.select(MANY - 1);
    Pixels.of(list);

    assertThat(asked).hasSizeLessThan(20).contains(MANY - 1, MANY - 10);
  }

  @Test
  void aScreenReaderIsToldEachRow() {
    list.select(3);
    Spoken spoken = new Spoken(list);

    assertThat(spoken.role()).isEqualTo(ACC.ROLE_LIST);
    assertThat(spoken.parts()).isEqualTo(4);
    assertThat(spoken.name(1)).isEqualTo("Bernd 201");
    assertThat(spoken.role(1)).isEqualTo(ACC.ROLE_LISTITEM);
    assertThat(spoken.is(3, ACC.STATE_SELECTED)).isTrue();
    assertThat(spoken.selection()).isEqualTo(3);
  }

  @Test
  void rowsOutOfViewAreScrolledIntoIt() {
    list.setRows(MANY, index -> Row.of("id" + index, "Row " + index, ""));
    list.select(500);

    assertThat(list.getRowBounds(500).y).isEqualTo(9 * Metrics.ROW);
    list.select(2);
    assertThat(list.getRowBounds(2).y).isZero();
  }

  private static IntFunction<Row> named(List<String> names) {
    return index -> Row.of(names.get(index), names.get(index), "201").withAction(Icon.PHONE);
  }
}
