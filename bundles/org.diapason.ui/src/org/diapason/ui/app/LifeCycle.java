package org.diapason.ui.app;

import java.nio.file.Path;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.desktop.HotKeysProvider;
import org.diapason.core.phone.LogBook;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.hotkey.HotKeyActions;
import org.diapason.ui.hotkey.HotKeyFilter;
import org.diapason.ui.launch.LaunchRequests;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PostWorkbenchClose;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what the parts need into the application's context, and has the phone started and closed. */
public final class LifeCycle {

  /** Context variable: why there is no phone, as a text. */
  public static final String FAILURE = "org.diapason.ui.failure";

  private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

  private Telephone telephone;
  private HotKeyDesk keys;

  @PostContextCreate
  void prepare(IEclipseContext context, Display display, IEventBroker broker) {
    Display.setAppName("Diapason");
    context.set(Look.class, new Look(display, Palette.of(Display.isSystemDarkTheme())));
    context.set(Texts.class, new Texts(Appearance.systemLanguage()));
    context.set(EventBridge.class, new EventBridge(display, broker));
    context.set(CallBoard.class, ContextInjectionFactory.make(CallBoard.class, context));
    context.set(HotKeyFilter.class, new HotKeyFilter(display)); // before e4 adds its own
  }

  @ProcessAdditions
  void begin(IEclipseContext context, Display display, @Optional PhoneFactory factory, EventBridge bridge,
      @Optional LogBook log, @Optional HotKeysProvider hotKeys, LaunchRequests requests) {
    Path state = Path.of(System.getProperty(WindowApplication.STATE));
    if (log != null) {
      log.keepIn(state);
    }
    Appearance appearance = ContextInjectionFactory.make(Appearance.class, context);
    context.set(Appearance.class, appearance);
    appearance.recall();
    if (factory == null) {
      LOG.error("A part of the installation is missing: no sound, network or storage");
      context.set(FAILURE, context.get(Texts.class).of(Word.WINDOW_INCOMPLETE));
      return;
    }
    telephone = new Telephone(factory, state);
    telephone.start(phone -> {
      bridge.connect(phone.events());
      bridge.toUi(() -> offer(phone, context, display, bridge, java.util.Optional.ofNullable(hotKeys), requests));
    }, failure -> bridge.toUi(() -> context.set(FAILURE, String.valueOf(failure.getMessage()))));
  }

  /** What listens to events lives as long as its context does. */
  @PostWorkbenchClose
  void end(IEclipseContext context) {
    if (keys != null) {
      keys.close();
    }
    context.dispose();
    if (telephone != null) { // the window failed before
      telephone.close();
    }
  }

  private void offer(Phone phone, IEclipseContext context, Display display, EventBridge bridge,
      java.util.Optional<HotKeysProvider> hotKeys, LaunchRequests requests) {
    FirstPaint.await(display, () -> bridge.toUi(telephone::windowIsPainted));
    context.get(Appearance.class).follow(phone.settings());
    context.set(CallDesk.class, new CallDesk(phone, context.get(CallBoard.class)));
    keys = new HotKeyDesk(phone.settings(), phone.events(), hotKeys, new HotKeyActions(phone.hook(), bridge)::act);
    context.get(HotKeyFilter.class).use(keys);
    context.set(HotKeyDesk.class, keys);
    context.set(Phone.class, phone);
    keys.start();
    requests.deliverTo(bridge::ask);
  }
}
