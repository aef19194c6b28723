package org.diapason.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final Rectangle SCREEN = new Rectangle(100, 0, 1000, 800);

  @Test
  void aWindowWithRoomOnItsRightStaysWhereItIs() {
    assertThat(Fold.within(SCREEN, new Rectangle(120, 80, 340, 680), 524)).isEqualTo(new Rectangle(120, 80, 864, 680));
  }

  @Test
  void aWindowAtTheRightEdgeMovesToTheLeft() {
    assertThat(Fold.within(SCREEN, new Rectangle(700, 80, 340, 680), 524)).isEqualTo(new Rectangle(236, 80, 864, 680));
  }

  @Test
  void onASmallScreenItBecomesNoWiderThanThat() {
    Rectangle small = new Rectangle(0, 0, 800, 600);

    assertThat(Fold.within(small, new Rectangle(120, 80, 340, 500), 524)).isEqualTo(new Rectangle(0, 80, 800, 500));
  }

  @Test
  void aWindowThatIsPartlyOutsideKeepsItsRightEdge() {
    assertThat(Fold.within(SCREEN, new Rectangle(900, 80, 340, 680), 524)).isEqualTo(new Rectangle(376, 80, 864, 680));
  }
}
