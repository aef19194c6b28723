package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.core.call.Question;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Notice;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** What a call may not do before the person here has decided, with yes and no. */
final class QuestionPanel {

  private static final int WIDTH = 400;

  private final Texts texts;
  private final Composite panel;
  private final Notice question;
  private final ActionButton yes;
  private final ActionButton no;
  private CallView call;

  QuestionPanel(Composite parent, Look look, Texts texts, CallDesk desk) {
    this.texts = texts;
    panel = Grid.area(parent, look, 1, 0, Metrics.HALF);
    GridData place = new GridData(SWT.CENTER, SWT.CENTER, true, false);
    place.widthHint = WIDTH;
    panel.setLayoutData(place);
    question = new Notice(panel, look, Notice.Kind.WARNING);
    question.setKey("call.question");
    Grid.wide(question);
    Composite row = Grid.area(panel, look, 2, 0, Metrics.GRID);
    Grid.center(row);
    yes = new ActionButton(row, look, ActionButton.Kind.PRIMARY, Icon.CHECK);
    yes.setKey("call.question.yes");
    no = new ActionButton(row, look, ActionButton.Kind.NEUTRAL, Icon.CLOSE);
    no.setKey("call.question.no");
    yes.onPress(() -> desk.decide(call, true));
    no.onPress(() -> desk.decide(call, false));
    Grid.show(panel, false);
  }

  void show(CallView shown) {
    call = shown;
    shown.question().ifPresent(this::ask);
    Grid.show(panel, shown.question().isPresent());
  }

  private void ask(Question asked) {
    String who = call.party().shown();
    question.setLabel(switch (asked.kind()) {
      case REDIRECTED -> texts.of(Word.QUESTION_REDIRECTED, who, CallTexts.whole(asked.target())); // a name says nothing there
      case TRANSFER_REQUESTED -> texts.of(Word.QUESTION_TRANSFER, who, asked.target().shown());
    });
    yes.setLabel(texts.of(Word.QUESTION_YES));
    no.setLabel(texts.of(Word.QUESTION_NO));
  }
}
