package org.diapason.libjitsi.g722;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HandlesTest {
  private final Handles<String> handles = new Handles<>();

  @Test
  void everyObjectIsFoundByItsOwnHandle() {
    long first = handles.add("first");
    long second = handles.add("second");
    assertThat(first).isPositive();
    assertThat(handles.get(first)).isEqualTo("first");
    assertThat(handles.get(second)).isEqualTo("second");
  }

  @Test
  void aRemovedHandleIsUsedAgain() {
    long first = handles.add("first");
    handles.add("second");
    handles.remove(first);
    assertThat(handles.add("third")).isEqualTo(first);
    assertThat(handles.get(first)).isEqualTo("third");
  }

  @Test
  void lookingUpARemovedHandleIsABug() {
    long handle = handles.add("first");
    handles.remove(handle);
    handles.remove(handle);
    handles.remove(99);
    assertThatThrownBy(() -> handles.get(handle)).isInstanceOf(IllegalStateException.class);
  }
}
