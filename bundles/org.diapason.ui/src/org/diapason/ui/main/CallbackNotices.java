package org.diapason.ui.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.CallbackId;
import org.diapason.core.extension.CallbackView;
import org.diapason.core.extension.Callbacks;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Notice;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Whom the person here waits for, one notice each; it asks once they are free. And why the last wait came to nothing. */
final class CallbackNotices {

  private final Look look;
  private final Texts texts;
  private final Callbacks callbacks;
  private final Composite area;
  private final Notice failure;
  private final Map<CallbackId, Shown> notices = new LinkedHashMap<>();

  private record Shown(Notice notice, boolean free) {
  }

  CallbackNotices(Composite parent, Look look, Texts texts, Callbacks callbacks) {
    this.look = look;
    this.texts = texts;
    this.callbacks = callbacks;
    area = Grid.area(parent, look, 1, 0, 0);
    ((GridLayout) area.getLayout()).marginWidth = Metrics.MARGIN - Metrics.RING;
    Grid.wide(area);
    failure = new Notice(area, look, Notice.Kind.WARNING);
    failure.setKey("main.callback.failure");
    failure.getCloseButton().onPress(() -> hideFailure());
    Grid.wide(failure);
    Grid.show(failure, false);
    texts.bind(area, this::retell);
  }

  /** Shows who is waited for now; tells whether somebody has become free just now. */
  boolean refresh() {
    List<CallbackView> now = callbacks.list();
    List<CallbackId> ids = now.stream().map(CallbackView::id).toList();
    List.copyOf(notices.keySet()).stream().filter(id -> !ids.contains(id)).forEach(this::remove);
    boolean news = false;
    for (CallbackView callback : now) {
      Optional<Shown> before = Optional.ofNullable(notices.get(callback.id()));
      if (before.filter(one -> one.free() == callback.free()).isEmpty()) {
        remove(callback.id());
        notices.put(callback.id(), new Shown(notice(callback), callback.free()));
        news |= callback.free();
      }
    }
    Grid.show(area, !notices.isEmpty() || failure.getVisible());
    area.requestLayout();
    return news;
  }

  /** Says why waiting came to nothing, if it is about that. */
  void problem(Problem problem) {
    if (problem.code() == ProblemCode.CALLBACK_REFUSED || problem.code() == ProblemCode.CALLBACK_EXPIRED
        || problem.code() == ProblemCode.CALLBACK_TOO_MANY) {
      failure.setLabel(texts.of(problem));
      failure.setClosable(texts.of(Word.PROBLEM_CLOSE));
      Grid.show(failure, true);
      Grid.show(area, true);
      area.requestLayout();
    }
  }

  private void retell() {
    List.copyOf(notices.keySet()).forEach(this::remove);
    hideFailure();
  }

  private void hideFailure() {
    Grid.show(failure, false);
    refresh();
  }

  private Notice notice(CallbackView callback) {
    Notice notice = new Notice(area, look, callback.free() ? Notice.Kind.DONE : Notice.Kind.INFO);
    String key = "main.callback." + callback.party().user();
    notice.setKey(key);
    notice.getActionButton().setKey(key + ".call");
    notice.getCloseButton().setKey(key + ".cancel");
    String who = callback.party().displayName().isBlank() ? CallTexts.number(callback.party()) : callback.party().shown();
    notice.setLabel(texts.of(callback.free() ? Word.CALLBACK_FREE : Word.CALLBACK_WAITING, who));
    if (callback.free()) {
      notice.setAction(texts.of(Word.CALL_CALL));
    }
    notice.setClosable(texts.of(Word.CALLBACK_CANCEL));
    notice.getActionButton().onPress(() -> call(callback.id()));
    notice.getCloseButton().onPress(() -> callbacks.cancel(callback.id()));
    Grid.wide(notice);
    return notice;
  }

  private void call(CallbackId id) {
    callbacks.call(id).ifPresent(result -> {
      if (result instanceof DialResult.Refused refused) {
        failure.setLabel(texts.of(refused.problem()));
        Grid.show(failure, true);
      }
    });
  }

  private void remove(CallbackId id) {
    Shown gone = notices.remove(id);
    if (gone != null) {
      gone.notice().dispose();
    }
  }
}
