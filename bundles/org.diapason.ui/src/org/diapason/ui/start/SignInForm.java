package org.diapason.ui.start;

import java.util.List;
import java.util.stream.Stream;
import org.diapason.core.account.Transport;
import org.diapason.core.problem.Problem;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Paragraph;
import org.diapason.ui.widget.Segmented;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The fields of signing in by hand. */
final class SignInForm {

  private final Texts texts;
  private final Composite page;
  private final Composite column;
  private final IconButton back;
  private final Caption title;
  private final Paragraph where;
  private final TextField domain;
  private final TextField user;
  private final TextField password;
  private final Caption transportName;
  private final Segmented transport;
  private final Notice failure;
  private final ActionButton signIn;
  private boolean working;

  SignInForm(Composite parent, Look look, Texts texts, Runnable submit, Runnable leave) {
    this.texts = texts;
    page = Grid.area(parent, look, 1, Metrics.GRID, 0);
    back = new IconButton(page, look, Icon.CHEVRON_LEFT);
    back.setKey("signIn.back");
    back.onPress(leave);
    column = Grid.area(page, look, 1, Metrics.GRID, Metrics.GRID);
    Grid.fill(column);
    title = new Caption(column, look, Caption.Style.TITLE);
    Grid.inLine(title);
    where = new Paragraph(column, look);
    Grid.inLine(where);
    domain = field(look, SWT.NONE, "signIn.domain", submit);
    user = field(look, SWT.NONE, "signIn.user", submit);
    password = field(look, SWT.PASSWORD, "signIn.password", submit);
    transportName = new Caption(column, look, Caption.Style.SECONDARY);
    Grid.inLine(transportName);
    transport = new Segmented(column, look);
    transport.setKey("signIn.transport");
    transport.setSegments(Stream.of(Transport.values()).map(Transport::name).toList());
    Grid.wide(transport);
    failure = new Notice(column, look, Notice.Kind.ERROR);
    failure.setKey("signIn.failure");
    Grid.wide(failure);
    signIn = new ActionButton(column, look, ActionButton.Kind.PRIMARY);
    signIn.setKey("signIn.submit");
    signIn.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
    signIn.onPress(submit);
    Grid.show(failure, false);
    texts.bind(page, this::label);
  }

  Control control() {
    return page;
  }

  TextField domain() {
    return domain;
  }

  TextField user() {
    return user;
  }

  TextField password() {
    return password;
  }

  Transport transport() {
    return Transport.values()[transport.getSelection()];
  }

  void setFocus() {
    domain.setFocus();
  }

  /** Shows that the server is being asked. */
  void work() {
    Grid.show(failure, false);
    enable(false);
  }

  /** Shows that the server has answered. */
  void finish() {
    enable(true);
  }

  /** Shows why the server, or this computer, did not take it. */
  void fail(Problem problem) {
    enable(true);
    failure.setLabel(texts.of(problem));
    Grid.show(failure, true);
  }

  private void enable(boolean now) {
    working = !now;
    List.<Control>of(domain, user, password, transport, signIn).forEach(control -> control.setEnabled(now));
    label();
  }

  private void label() {
    back.setLabel(texts.of(Word.SIGN_IN_BACK));
    title.setLabel(texts.of(Word.SIGN_IN_BY_HAND));
    where.setLabel(texts.of(Word.SIGN_IN_WHERE));
    domain.setLabel(texts.of(Word.SIGN_IN_DOMAIN));
    domain.setExample(texts.of(Word.SIGN_IN_DOMAIN_HINT));
    user.setLabel(texts.of(Word.SIGN_IN_USER));
    password.setLabel(texts.of(Word.SIGN_IN_PASSWORD));
    transportName.setLabel(texts.of(Word.SIGN_IN_TRANSPORT));
    transport.setLabel(texts.of(Word.SIGN_IN_TRANSPORT));
    signIn.setLabel(texts.of(working ? Word.SIGN_IN_WORKING : Word.SIGN_IN));
  }

  private TextField field(Look look, int style, String key, Runnable submit) {
    TextField field = new TextField(column, look, style);
    field.setKey(key);
    field.getTextControl().setData(PaintedControl.WIDGET_KEY, key + ".text");
    field.onEnter(submit);
    Grid.wide(field);
    return field;
  }
}
