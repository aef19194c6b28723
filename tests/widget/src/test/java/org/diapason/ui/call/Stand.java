package org.diapason.ui.call;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.RecordingState;
import org.diapason.core.call.Signalling;
import org.diapason.core.conference.ConferenceChanged;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.MemberView;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.phone.DemoPbx;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.setting.Owner;
import org.diapason.fixtures.MemoryStorageProvider;
import org.diapason.fixtures.VirtualTime;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.Role;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The call window alone, over a phone without network and sound: it shows whatever calls it is told of. */
final class Stand implements AutoCloseable {

  /** As wide as the window comes, and as wide as it is at least (look). */
  static final int WIDTH = 580;
  static final int NARROW = 480;
  private static final int HEIGHT = 656;

  private final Phone phone;
  private final Shell shell;
  private final Look look;
  private final CallBoard board;
  private final CallDesk desk;
  private CallPage page;

  Stand(Display display, Palette palette, Locale locale, int width) {
    PhoneFactory phones = new PhoneFactory(new MemoryStorageProvider(), context -> Quiet.port(MediaEngine.class),
        context -> Quiet.port(Signalling.class), state -> Quiet.port(DemoPbx.class), new VirtualTime());
    phone = phones.create(PhoneOptions.silent(Path.of("none")));
    Owner work = new AccountId("work").owner();
    phone.settings().set(AccountSettings.USER, work, "1024");
    phone.settings().set(AccountSettings.DOMAIN, work, "pbx.example.com");
    phone.settings().set(AccountSettings.NAME, work, "Work");
    phone.settings().set(AccountSettings.VOICEMAIL_TRANSFER, work, "800");
    phone.start();
    IEventBroker broker = new Told(this::refresh).broker();
    look = new Look(display, palette);
    board = new CallBoard(broker);
    desk = new CallDesk(phone, board);
    shell = new Shell(display, SWT.NO_TRIM);
    shell.setLayout(new FillLayout());
    look.ground(shell, Role.GROUND);
    page = new CallPage(shell, look, new Texts(locale), phone, new EventBridge(display, broker), board, desk);
    page.refresh();
    shell.setBounds(0, 0, width, HEIGHT);
    shell.open();
  }

  Shell shell() {
    return shell;
  }

  Look look() {
    return look;
  }

  CallBoard board() {
    return board;
  }

  CallDesk desk() {
    return desk;
  }

  Phone phone() {
    return phone;
  }

  /** Shows these calls, in this order, the last of them that is not only knocking on the stage. */
  void calls(Somebody... calls) {
    for (Somebody call : calls) {
      board.follow(new CallChanged(call.view()));
    }
  }

  /** Shows a conference of calls that are known already; the first one speaks. */
  void conference(RecordingState recording, Somebody... members) {
    calls(members);
    List<MemberView> views = List.of(members).stream()
        .map(one -> new MemberView(one.id(), true, false, one == members[1], one == members[0])).toList();
    board.follow(new ConferenceChanged(new ConferenceView(ConferenceId.fresh(), ConferencePhase.TALKING, views, false,
        Optional.empty(), false, recording)));
  }

  private void refresh() {
    if (page != null) {
      page.refresh();
    }
  }

  @Override
  public void close() {
    shell.dispose();
    phone.close();
  }
}
