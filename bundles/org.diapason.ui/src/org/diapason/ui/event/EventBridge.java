package org.diapason.ui.event;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.call.CallChanged;
import org.diapason.core.conference.ConferenceChanged;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.desktop.HotKeysChanged;
import org.diapason.core.event.Event;
import org.diapason.core.event.Events;
import org.diapason.core.extension.CallbackChanged;
import org.diapason.core.extension.ExtensionChanged;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.presence.OwnStatusChanged;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.SettingChanged;
import org.diapason.ui.launch.Launch;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only hop to the UI thread: posts core events to the e4 broker, and brings back the results of work done elsewhere. */
public final class EventBridge {

  private static final Logger LOG = LoggerFactory.getLogger(EventBridge.class);

  private final Display display;
  private final IEventBroker broker;

  /** A bridge that carries nothing yet. */
  public EventBridge(Display display, IEventBroker broker) {
    this.display = display;
    this.broker = broker;
  }

  /** Carries the events of a phone from now on. */
  public void connect(Events events) {
    carry(events, AccountChanged.class, Topics.ACCOUNT_CHANGED);
    carry(events, CallChanged.class, Topics.CALL_CHANGED);
    carry(events, ConferenceChanged.class, Topics.CONFERENCE_CHANGED);
    carry(events, ProblemRaised.class, Topics.PROBLEM_RAISED);
    carry(events, DevicesChanged.class, Topics.DEVICES_CHANGED);
    carry(events, OwnStatusChanged.class, Topics.OWN_STATUS_CHANGED);
    carry(events, SettingChanged.class, Topics.SETTING_CHANGED);
    carry(events, ExtensionChanged.class, Topics.EXTENSION_CHANGED);
    carry(events, CallbackChanged.class, Topics.CALLBACK_CHANGED);
    carry(events, HotKeysChanged.class, Topics.HOT_KEYS_CHANGED);
  }

  /** Hands on what a start of the program asks of the windows. */
  public void ask(Launch launch) {
    toUi(() -> broker.send(Topics.LAUNCH_REQUESTED, launch));
  }

  /** Hands on what a key stands for. */
  public void pressed(HotKeyAction action) {
    toUi(() -> broker.send(Topics.HOT_KEY_PRESSED, action));
  }

  /** Hands on text that was dropped where there is no use for it. */
  public void dropped(String text) {
    toUi(() -> broker.send(Topics.TEXT_DROPPED, text));
  }

  /** Does work that may wait beside the UI thread. */
  public void work(Runnable work) {
    Thread.ofVirtual().name("ui-work").start(() -> {
      try {
        work.run();
      } catch (RuntimeException bug) {
        LOG.error("Work asked for by the windows failed", bug);
      }
    });
  }

  /** Does work that may wait beside the UI thread, and hands its result over on the UI thread. */
  public <T> void work(Supplier<T> work, Consumer<? super T> then) {
    work(() -> {
      T result = work.get();
      toUi(() -> then.accept(result));
    });
  }

  /** Runs something on the UI thread, soon; not at all once the windows are closed. */
  public void toUi(Runnable action) {
    try {
      display.asyncExec(action);
    } catch (SWTException closed) {
      LOG.debug("Nobody is left to be told: {}", closed.getMessage());
    }
  }

  /** Runs something on a UI thread and waits for its end, as only the end of the process may; does nothing once there is none. */
  public static void waitForUi(Thread ui, Runnable action) {
    Display display = Display.findDisplay(ui);
    if (display != null) {
      display.syncExec(action);
    }
  }

  private <E extends Event> void carry(Events events, Class<E> type, String topic) {
    events.subscribe(type, event -> toUi(() -> broker.send(topic, event)));
  }
}
