package org.diapason.ui.popup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopupQueueTest {

  private final PopupQueue<String> queue = new PopupQueue<>();

  @Test
  void theOldestComesFirstAndTheOthersAreCounted() {
    queue.follow(List.of("a", "b", "c"), () -> true);

    assertThat(queue.first()).contains("a");
    assertThat(queue.more()).isEqualTo(2);
  }

  @Test
  void theNextOneComesWhenTheFirstIsOver() {
    queue.follow(List.of("a", "b"), () -> true);
    queue.follow(List.of("b"), () -> true);

    assertThat(queue.first()).contains("b");
    assertThat(queue.more()).isZero();
  }

  @Test
  void whatWasPutAwayDoesNotComeBack() {
    queue.follow(List.of("a", "b"), () -> true);
    queue.putAway();
    queue.follow(List.of("a", "b"), () -> true);

    assertThat(queue.first()).contains("b");
  }

  @Test
  void whatWasNotWantedWhenItCameIsNotWantedLater() {
    queue.follow(List.of("a"), () -> false);
    queue.follow(List.of("a", "b"), () -> true);

    assertThat(queue.first()).contains("b");
    assertThat(queue.more()).isZero();
  }

  @Test
  void allArePutAwayAtOnce() {
    queue.follow(List.of("a", "b"), () -> true);
    queue.clear();

    assertThat(queue.first()).isEmpty();
    assertThat(queue.more()).isZero();
  }
}
