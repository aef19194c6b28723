package org.diapason.remote.method;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallHeard;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.conference.ConferenceChanged;
import org.diapason.core.conference.ConferenceRecorded;
import org.diapason.core.event.Event;
import org.diapason.core.event.Events;
import org.diapason.core.extension.CallbackChanged;
import org.diapason.core.extension.ExtensionChanged;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.remote.method.PhoneMethods.Reader;

/** Which event of the phone is told under which name. */
final class Notifications {

  private final List<Notification<?>> all;

  Notifications(Views views) {
    all = List.of(
        new Notification<>("account.changed", AccountChanged.class, changed -> account(views, changed)),
        new Notification<>("call.changed", CallChanged.class, changed -> views.call(changed.call())),
        new Notification<>("call.heard", CallHeard.class, heard -> Views.with("call", heard.call().value())),
        new Notification<>("call.recorded", CallRecorded.class, RecordingMethods::view),
        new Notification<>("call.digit", CallDigit.class, Notifications::digit),
        new Notification<>("conference.changed", ConferenceChanged.class,
            changed -> ConferenceMethods.view(changed.conference())),
        new Notification<>("conference.recorded", ConferenceRecorded.class, RecordingMethods::view),
        new Notification<>("extension.changed", ExtensionChanged.class, Notifications::extension),
        new Notification<>("callback.changed", CallbackChanged.class, changed -> CallbackMethods.view(changed.callback())),
        new Notification<>("device.changed", DevicesChanged.class, changed -> devices(views, changed)),
        new Notification<>("error", ProblemRaised.class, raised -> views.problem(raised.problem())));
  }

  List<String> names() {
    return all.stream().map(Notification::name).toList();
  }

  Events.Subscription tell(Events events, Reader reader) {
    List<Events.Subscription> subscriptions = all.stream().map(each -> each.tell(events, reader)).toList();
    return () -> subscriptions.forEach(Events.Subscription::close);
  }

  private static JsonObject account(Views views, AccountChanged changed) {
    JsonObject json = views.account(changed.account());
    json.addProperty("removed", changed.removed());
    return json;
  }

  private static JsonObject extension(ExtensionChanged changed) {
    JsonObject json = ExtensionMethods.view(changed.extension());
    json.addProperty("removed", changed.removed());
    return json;
  }

  private static JsonObject digit(CallDigit pressed) {
    JsonObject json = Views.with("call", pressed.call().value());
    json.addProperty("digit", String.valueOf(pressed.digit()));
    return json;
  }

  private static JsonObject devices(Views views, DevicesChanged changed) {
    JsonObject json = new JsonObject();
    json.add("devices", Views.array(changed.devices(), views::device));
    return json;
  }

  private record Notification<E extends Event>(String name, Class<E> type, Function<E, JsonObject> view) {

    Events.Subscription tell(Events events, Reader reader) {
      return events.subscribe(type, event -> reader.tell(name, view.apply(event)));
    }
  }
}
