package org.diapason.ui.start;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Brand;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.Paragraph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first thing a newcomer sees. */
final class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Texts texts;
  private final Phone phone;
  private final EventBridge bridge;
  private final Runnable done;
  private final Composite page;
  private final Caption title;
  private final Caption subtitle;
  private final ActionButton tryIt;
  private final Paragraph hint;
  private final ActionButton byHand;
  private final Notice failed;
  private final IconButton gear;
  private boolean working;

  Welcome(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, Consumer<Control> menu, Runnable signIn,
      Runnable done) {
    this.texts = texts;
    this.phone = phone;
    this.bridge = bridge;
    this.done = done;
    page = Grid.area(parent, look, 1, Metrics.GRID, 0);
    gear = new IconButton(page, look, Icon.SETTINGS);
    gear.setKey("firstStart.menu");
    gear.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, true, false));
    gear.onPress(() -> menu.accept(gear));
    Composite column = Grid.area(page, look, 1, Metrics.MARGIN, Metrics.GRID);
    column.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    Grid.center(new Brand(column, look));
    title = caption(column, look, Caption.Style.TITLE, "firstStart.title");
    subtitle = caption(column, look, Caption.Style.SECONDARY, "firstStart.subtitle");
    tryIt = button(column, look, ActionButton.Kind.PRIMARY, "firstStart.tryIt");
    ((GridData) tryIt.getLayoutData()).verticalIndent = 2 * Metrics.MARGIN;
    hint = new Paragraph(column, look);
    Grid.inLine(hint);
    byHand = button(column, look, ActionButton.Kind.NEUTRAL, "firstStart.byHand");
    ((GridData) byHand.getLayoutData()).verticalIndent = Metrics.MARGIN;
    failed = new Notice(column, look, Notice.Kind.ERROR);
    failed.setKey("firstStart.failed");
    Grid.wide(failed);
    Grid.show(failed, false);
    tryIt.onPress(this::tryOut);
    byHand.onPress(signIn);
    texts.bind(page, this::label);
  }

  Control control() {
    return page;
  }

  void setFocus() {
    tryIt.setFocus();
  }

  private void label() {
    title.setLabel(texts.of(Word.START_TITLE));
    subtitle.setLabel(texts.of(Word.START_SUBTITLE));
    tryIt.setLabel(texts.of(working ? Word.START_TRY_WORKING : Word.START_TRY));
    hint.setLabel(texts.of(Word.START_TRY_HINT));
    byHand.setLabel(texts.of(Word.SIGN_IN_BY_HAND));
    gear.setLabel(texts.of(Word.MENU));
  }

  private void tryOut() {
    work(true);
    Grid.show(failed, false);
    Supplier<String> start = () -> {
      try {
        phone.tryOut().start();
        return "";
      } catch (RuntimeException failure) {
        LOG.error("Demo PBX not started", failure);
        return String.valueOf(failure.getMessage());
      }
    };
    bridge.work(start, this::tried);
  }

  private void tried(String failure) {
    work(false);
    if (failure.isEmpty()) {
      done.run();
    } else {
      failed.setLabel(texts.of(Word.START_TRY_FAILED, failure));
      Grid.show(failed, true);
    }
  }

  private void work(boolean now) {
    working = now;
    tryIt.setEnabled(!now);
    byHand.setEnabled(!now);
    label();
  }

  private static Caption caption(Composite column, Look look, Caption.Style style, String key) {
    Caption caption = new Caption(column, look, style);
    caption.setKey(key);
    caption.setAlign(SWT.CENTER);
    Grid.wide(caption);
    return caption;
  }

  private static ActionButton button(Composite column, Look look, ActionButton.Kind kind, String key) {
    ActionButton button = new ActionButton(column, look, kind);
    button.setKey(key);
    Grid.wide(button);
    return button;
  }
}
