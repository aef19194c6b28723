package org.diapason.ui.main;

import java.util.ArrayList;
import java.util.List;
import org.diapason.core.problem.Problem;

/** What went wrong since the list was last cleared: each thing once, the newest first. */
final class Problems {

  /** More would help nobody. */
  private static final int MOST = 50;

  private final List<Problem> list = new ArrayList<>();

  void add(Problem problem) {
    list.remove(problem);
    list.addFirst(problem);
    if (list.size() > MOST) {
      list.removeLast();
    }
  }

  List<Problem> list() {
    return List.copyOf(list);
  }

  void clear() {
    list.clear();
  }
}
