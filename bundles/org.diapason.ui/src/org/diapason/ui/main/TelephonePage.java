package org.diapason.ui.main;

import java.util.List;
import java.util.Optional;
import org.diapason.core.account.AccountView;
import org.diapason.core.address.NumberInText;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.call.CallStrip;
import org.diapason.ui.call.Fold;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.handling.CallHandling;
import org.diapason.ui.launch.Launch;
import org.diapason.ui.launch.LaunchRequest;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Hairline;
import org.diapason.ui.widget.Hint;
import org.diapason.ui.widget.Notice;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The main window once there is an account: accounts, dialling, the calls that go on. */
final class TelephonePage {

  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final Composite page;
  private final AccountBar accounts;
  private final Notice failure;
  private final DialBar dial;
  private final CallStrip cards;
  private final CallbackNotices callbacks;
  private final WatchedList watched;
  private final DemoNumbers demo;
  private final Hint empty;
  private final CallHandling handling;
  private final StatusBar status;
  private Optional<AccountView> failed = Optional.empty();

  TelephonePage(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, CallBoard board, CallDesk desk,
      Fold fold, MainMenu menu, SettingsDoor door) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    page = Grid.area(parent, look, 1, 0, 0);
    accounts = new AccountBar(page, look, texts, new AccountMenu(look, texts, phone, bridge, door), phone.accounts(), menu::open);
    failure = new Notice(inset(look), look, Notice.Kind.ERROR);
    failure.setKey("main.failure");
    failure.getActionButton().setKey("main.failure.settings");
    failure.getActionButton().onPress(() -> failed.ifPresent(account -> door.open(account.id())));
    Grid.wide(failure);
    dial = new DialBar(page, look, texts, desk, phone.redial());
    cards = new CallStrip(page, look, texts, phone, board, desk, "main.card", 1, true, fold::unfold);
    callbacks = new CallbackNotices(page, look, texts, phone.callbacks());
    watched = new WatchedList(page, look, texts, phone, bridge, desk, dial::begin);
    demo = new DemoNumbers(page, look, texts, dial::dial);
    empty = new Hint(page, look, Icon.PHONE);
    Grid.fill(empty);
    handling = new CallHandling(inset(look), look, texts, phone.settings(), bridge, door);
    Grid.wide(new Hairline(page, look), 1);
    status = new StatusBar(page, look, texts, phone, bridge, board, fold, handling, door);
    texts.bind(page, this::accountsChanged);
    dial.takeDrops(() -> board.dragged().isEmpty());
    NumberDrop.onto(page, () -> board.dragged().isEmpty(), dial::fill);
  }

  Control control() {
    return page;
  }

  /** Of the first account that could not register; where there are several, it is named. */
  private void showFailure() {
    List<AccountView> views = phone.accounts().list();
    failed = views.stream().filter(account -> account.problem().isPresent()).findFirst();
    failure.setLabel(failed.map(account -> (views.size() > 1 ? account.name() + ": " : "")
        + texts.of(account.problem().orElseThrow())).orElse(""));
    failure.setAction(texts.of(Word.ACCOUNT_SETTINGS));
    Grid.show(failure, failed.isPresent());
  }

  private Composite inset(Look look) {
    Composite area = Grid.area(page, look, 1, 0, 0);
    ((GridLayout) area.getLayout()).marginWidth = Metrics.MARGIN - Metrics.RING;
    Grid.wide(area);
    return area;
  }

  void setFocus() {
    dial.setFocus();
  }

  void accountsChanged() {
    accounts.refresh();
    showFailure();
    boolean tryOut = phone.tryOut().account().isPresent();
    Grid.show(demo.control(), tryOut);
    Grid.show(empty, !tryOut);
    empty.setWords(texts.of(Word.LIST_EMPTY), texts.of(Word.LIST_EMPTY_HINT));
    status.refresh();
    handling.refresh();
  }

  void launched(Launch launch) {
    Optional<Problem> objection = switch (launch.request()) {
      case LaunchRequest.Show _ -> Optional.empty();
      case LaunchRequest.Call call -> dial.dial(call.to());
      case LaunchRequest.Link link -> askToDial(link.uri());
      case LaunchRequest.Answer _ -> phone.hook().answer();
      case LaunchRequest.HangUp _ -> phone.hook().hangUp();
    };
    objection.map(texts::of).ifPresentOrElse(launch::refuse, launch::done);
  }

  /** Whoever made the link must not be able to make the phone dial. */
  private Optional<Problem> askToDial(String uri) {
    if (phone.accounts().ids().isEmpty()) {
      return Optional.of(Problem.of(ProblemCode.ACCOUNT_NONE));
    }
    String to = NumberInText.find(uri) instanceof NumberInText.One(String number) ? number : uri;
    new Question(page.getShell(), look, texts.of(Word.DIAL_LINK, to))
        .ask(texts.of(Word.DIAL_LINK_NOT), texts.of(Word.CALL_CALL), () -> dial.dial(uri));
    return Optional.empty();
  }

  void dialClipboard() {
    dial.dialClipboard();
  }

  /** Text was dropped where nothing else takes it. */
  void dropped(String text) {
    dial.fill(text);
  }

  void statusChanged() {
    status.refresh();
  }

  void settingChanged() {
    watched.refresh();
    handling.refresh();
  }

  void callsChanged() {
    cards.refresh();
    dial.callsChanged();
    status.refresh();
  }

  void extensionsChanged() {
    watched.refresh();
  }

  /** The window comes to the front once somebody who is waited for is free. */
  void callbacksChanged() {
    if (callbacks.refresh()) {
      page.getShell().setMinimized(false);
      page.getShell().setActive();
    }
  }

  void problem(Problem problem) {
    callbacks.problem(problem);
    status.add(problem);
  }
}
