package org.diapason.ui.main;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.desktop.HotKeysChanged;
import org.diapason.core.extension.CallbackChanged;
import org.diapason.core.extension.ExtensionChanged;
import org.diapason.core.phone.Phone;
import org.diapason.core.presence.OwnStatusChanged;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.SettingChanged;
import org.diapason.ui.app.LifeCycle;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.call.Fold;
import org.diapason.ui.event.Topics;
import org.diapason.ui.launch.Launch;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Hint;
import org.diapason.ui.widget.Keyboard;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The left half of the window. It paints at once; its content comes when the phone is there, some hundred milliseconds later. */
public final class MainPart {

  private final IEclipseContext context;
  private final Look look;
  private final Texts texts;
  private final Fold fold;
  private Phone phone;
  private CallDesk desk;
  private Composite area;
  private Hint starting;
  private String failure;
  private MainPages pages;

  @Inject
  MainPart(IEclipseContext context, Look look, Texts texts, Fold fold) {
    this.context = context;
    this.fold = fold;
    this.look = look;
    this.texts = texts;
  }

  @PostConstruct
  void create(Composite parent) {
    dress(parent.getShell());
    look.ground(parent.getParent(), Role.SURFACE);
    area = new Composite(parent, SWT.NONE);
    area.setLayout(new FillLayout());
    look.ground(area, Role.SURFACE);
    starting = new Hint(area, look, Icon.PHONE);
    starting.setWords("Diapason", texts.of(Word.WINDOW_STARTING));
    showFailure();
    fill();
  }

  @Inject
  void use(@Optional Phone started, @Optional CallDesk itsDesk) {
    phone = started;
    desk = itsDesk;
    fill();
  }

  @Inject
  void failed(@Optional @Named(LifeCycle.FAILURE) String reason) {
    failure = reason;
    showFailure();
  }

  private void showFailure() {
    if (failure != null && starting != null && !starting.isDisposed()) {
      starting.setWords("Diapason", texts.of(Word.WINDOW_FAILED, failure));
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.ACCOUNT_CHANGED) AccountChanged change) {
    if (pages != null) {
      pages.accountChanged(change);
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.BOARD_CHANGED) CallBoard board) {
    if (pages != null) {
      pages.callsChanged();
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.PROBLEM_RAISED) ProblemRaised raised) {
    if (pages != null) {
      pages.problem(raised.problem());
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.OWN_STATUS_CHANGED) OwnStatusChanged change) {
    if (pages != null) {
      pages.statusChanged();
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.SETTING_CHANGED) SettingChanged change) {
    if (pages != null) {
      pages.settingChanged();
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.LAUNCH_REQUESTED) Launch launch) {
    if (!launch.request().needsOpenWindow()) {
      fold.raise();
    }
    if (pages != null) {
      pages.launched(launch);
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.HOT_KEYS_CHANGED) HotKeysChanged change) {
    if (pages != null) {
      pages.settingChanged();
    }
  }

  @Inject
  @Optional
  void follow(@EventTopic(Topics.HOT_KEY_PRESSED) HotKeyAction action) {
    fold.raise();
    if (pages != null && action == HotKeyAction.DIAL_CLIPBOARD) {
      pages.dialClipboard();
    }
  }

  @Inject
  @Optional
  void take(@EventTopic(Topics.TEXT_DROPPED) String text) {
    if (pages != null) {
      pages.dropped(text);
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.EXTENSION_CHANGED) ExtensionChanged change) {
    if (pages != null) {
      pages.extensionsChanged();
    }
  }

  @Inject
  @Optional
  void show(@EventTopic(Topics.CALLBACK_CHANGED) CallbackChanged change) {
    if (pages != null) {
      pages.callbacksChanged();
    }
  }

  /** The part is asked also when a click has given the keyboard to something in it: there it stays. */
  @Focus
  void focus() {
    if (pages != null && !Keyboard.isIn(area)) {
      pages.setFocus();
    }
  }

  private void dress(Shell shell) {
    look.ground(shell, Role.SURFACE);
    shell.setData(PaintedControl.WIDGET_KEY, "main");
    Image[] images = look.icons().product();
    shell.setImages(images);
    shell.addDisposeListener(event -> List.of(images).forEach(Image::dispose));
    shell.addListener(SWT.Resize, event -> fold.share());
  }

  private void fill() {
    if (area != null && pages == null && phone != null && desk != null) {
      starting.dispose();
      IEclipseContext own = context.createChild("main");
      own.set(Composite.class, area);
      pages = ContextInjectionFactory.make(MainPages.class, own);
      area.layout(true, true);
      pages.setFocus();
    }
  }
}
