package org.diapason.remote.method;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.diapason.core.event.Events;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.core.recording.RecordingNotice;
import org.diapason.remote.rpc.Method;

/** Everything that can be asked of a phone, and everything it tells by itself. */
public final class PhoneMethods {

  private final Phone phone;
  private final String version;
  private final Views views;
  private final RecordingNotice notice;
  private final Notifications notifications;

  /**
   * Makes the methods of a phone.
   *
   * @param version of the product
   * @param texts language of the sentences
   */
  public PhoneMethods(Phone phone, String version, ProblemTexts texts) {
    this.phone = phone;
    this.version = version;
    this.views = new Views(phone.clock(), texts);
    this.notice = new RecordingNotice(texts.locale());
    this.notifications = new Notifications(views);
  }

  /**
   * The methods by name.
   *
   * @param quit called by {@code app.quit}
   */
  public Map<String, Method> all(Runnable quit) {
    Map<String, Method> methods = new TreeMap<>();
    new AccountMethods(phone.accounts(), phone.tryOut(), views).addTo(methods);
    new CallMethods(phone.calls(), phone.extensions(), views).addTo(methods);
    new RefusalMethods(phone.calls(), phone.cannedReplies(), phone.voiceMail(), views).addTo(methods);
    new RecordingMethods(phone.calls(), phone.conferences(), phone.settings(), notice, views).addTo(methods);
    new ConferenceMethods(phone.conferences(), phone.calls(), views).addTo(methods);
    new ExtensionMethods(phone.extensions(), phone.redial(), phone.calls(), views).addTo(methods);
    new CallbackMethods(phone.callbacks(), views).addTo(methods);
    new AudioMethods(phone.devices(), phone.tones(), views).addTo(methods);
    new PresenceMethods(phone.presence()).addTo(methods);
    new SettingMethods(phone.settings(), phone.accounts(), views).addTo(methods);
    methods.put("app.version", Method.taking(Set.of(), p -> Views.with("version", version)));
    methods.put("app.quit", Method.taking(Set.of(), p -> {
      quit.run();
      return new JsonObject();
    }));
    return methods;
  }

  /** Tells every event of the phone from now on, until the result is closed. */
  public Events.Subscription tellTo(Reader reader) {
    return notifications.tell(phone.events(), reader);
  }

  /** The names of all that is told. */
  public List<String> notifications() {
    return notifications.names();
  }

  /** Whoever is told. */
  @FunctionalInterface
  public interface Reader {

    /** Takes a notification; never waits. */
    void tell(String notification, JsonObject parameters);
  }
}
