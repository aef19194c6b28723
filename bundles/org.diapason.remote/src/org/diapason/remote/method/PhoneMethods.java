package org.diapason.remote.method;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallHeard;
import org.diapason.core.event.Events;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.remote.rpc.Method;

/** Everything that can be asked of a phone, and everything it tells by itself. */
public final class PhoneMethods {

  private final Phone phone;
  private final String version;
  private final Views views;

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
  }

  /**
   * The methods by name.
   *
   * @param quit called by {@code app.quit}
   */
  public Map<String, Method> all(Runnable quit) {
    Map<String, Method> methods = new TreeMap<>();
    new AccountMethods(phone.accounts(), phone.tryOut(), views).addTo(methods);
    new CallMethods(phone.calls(), views).addTo(methods);
    new AudioMethods(phone.devices(), views).addTo(methods);
    new SettingMethods(phone.settings(), phone.accounts(), views).addTo(methods);
    methods.put("app.version", parameters -> Views.with("version", version));
    methods.put("app.quit", parameters -> {
      quit.run();
      return new JsonObject();
    });
    return methods;
  }

  /** Tells every event of the phone from now on. */
  public void tellTo(Reader reader) {
    Events events = phone.events();
    events.subscribe(AccountChanged.class, changed -> {
      JsonObject json = views.account(changed.account());
      json.addProperty("removed", changed.removed());
      reader.tell("account.changed", json);
    });
    events.subscribe(CallChanged.class, changed -> reader.tell("call.changed", views.call(changed.call())));
    events.subscribe(CallHeard.class, heard -> reader.tell("call.heard", Views.with("call", heard.call().value())));
    events.subscribe(CallDigit.class, pressed -> {
      JsonObject json = Views.with("call", pressed.call().value());
      json.addProperty("digit", String.valueOf(pressed.digit()));
      reader.tell("call.digit", json);
    });
    events.subscribe(DevicesChanged.class, changed -> {
      JsonObject json = new JsonObject();
      json.add("devices", Views.array(changed.devices(), views::device));
      reader.tell("device.changed", json);
    });
    events.subscribe(ProblemRaised.class, raised -> reader.tell("error", views.problem(raised.problem())));
  }

  /** Whoever is told. */
  @FunctionalInterface
  public interface Reader {

    /** Takes a notification; never waits. */
    void tell(String notification, JsonObject parameters);
  }
}
