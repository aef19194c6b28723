package org.diapason.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.account.Accounts;
import org.diapason.core.account.AddResult;
import org.diapason.core.account.Registrar;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.CallSignalling;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.Introduction;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.Tones;
import org.diapason.core.presence.Presence;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Settings;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.Subscriptions;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;
import org.diapason.fixtures.MemoryStore;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A phone with one account whose server is played by the test: watches, calls out, time that passes when told. */
abstract class ExtensionRig implements Subscriptions {

  static final String DOMAIN = "pbx.example";
  static final Optional<Description> SDP = Optional.of(new Description("v=0"));

  final VirtualTime time = new VirtualTime();
  final Events events = new Events();
  final MemoryStore store = new MemoryStore();
  final Settings settings = new Settings(
      new Catalogue(AccountSettings.all(), HandlingSettings.all(), ExtensionSettings.all()), store, store, events);
  final List<CallView> calledOut = new CopyOnWriteArrayList<>();
  final List<CallbackView> told = new CopyOnWriteArrayList<>();
  final List<ExtensionChanged> seen = new CopyOnWriteArrayList<>();
  final List<Problem> problems = new CopyOnWriteArrayList<>();
  final List<String> tones = new CopyOnWriteArrayList<>();
  /** As words like {@code "700 replaces c;r;l"}. */
  final List<String> dialled = new CopyOnWriteArrayList<>();
  final List<Interest> interests = new ArrayList<>();
  final CallThread thread = new CallThread(bug -> {
    throw bug;
  });
  final Accounts accounts = new Accounts(settings, thread, time, events);
  final Calls calls = new Calls(thread, time, events, media(), accounts::find,
      CallPolicy.person(new IncomingRules(settings, new Presence(events)), new Emergencies(settings),
          account -> AccountSounds.STANDARD));
  final Extensions extensions = new Extensions(settings, accounts, calls, events);
  final Callbacks callbacks = new Callbacks(accounts, calls, time, events, port(Tones.class, (tone, given) -> {
    tones.add(tone + " " + given[0]);
    return null;
  }));
  final Redial redial = new Redial(calls, events, extensions::isPickup);
  AccountId work;

  /** Somebody wants to know; open until it is closed. */
  static final class Interest {
    final String whom;
    final Consumer<WatchEvent> news;
    boolean closed;

    Interest(String whom, Consumer<WatchEvent> news) {
      this.whom = whom;
      this.news = news;
    }
  }

  @BeforeEach
  void begin() {
    accounts.use(port(Registrar.class, (method, given) -> null));
    calls.use(port(CallSignalling.class, this::sent));
    work = ((AddResult.Added) accounts.add(Map.of("account.domain", DOMAIN, "account.user", "100",
        "account.registerOnStart", "false"))).account();
    events.subscribe(CallbackChanged.class, changed -> told.add(changed.callback()));
    events.subscribe(ExtensionChanged.class, seen::add);
    events.subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));
    events.subscribe(CallChanged.class, changed -> calledOut.add(changed.call()));
    callbacks.start(this);
    extensions.start(this);
    thread.start();
  }

  @AfterEach
  void end() {
    thread.close();
  }

  @Override
  public Watch watch(Account account, Address extension, Consumer<WatchEvent> news) {
    return interest(extension.user(), news);
  }

  @Override
  public Watch complete(Account account, Completion offer, Consumer<WatchEvent> news) {
    return interest("queue " + offer.monitor().user() + " " + offer.mode(), news);
  }

  private Watch interest(String whom, Consumer<WatchEvent> news) {
    Interest interest = new Interest(whom, news);
    interests.add(interest);
    return () -> interest.closed = true;
  }

  final Interest last() {
    return interests.getLast();
  }

  final List<String> watched() {
    return interests.stream().filter(interest -> !interest.closed).map(interest -> interest.whom).toList();
  }

  final CallId dial(String number) {
    return began(calls.dial(Optional.empty(), number));
  }

  final CallId began(DialResult result) {
    settle();
    return ((DialResult.Dialling) result).call();
  }

  /** The far side of a dialled call has the last word. */
  final void refused(CallId call, CallInput.Refused refusal) {
    input(call, new CallInput.Routed(InetAddress.getLoopbackAddress()));
    input(call, refusal);
  }

  final CallView busy(String number) {
    CallId call = dial(number);
    refused(call, new CallInput.Refused(486, "Busy Here"));
    return ended(call);
  }

  final CallView ended(CallId call) {
    return calledOut.stream().filter(view -> view.id().equals(call) && view.end().isPresent()).findFirst().orElseThrow();
  }

  final void input(CallId call, CallInput input) {
    calls.call(call, input);
    settle();
  }

  final void settle() {
    for (int i = 0; i < 5; i++) {
      CountDownLatch reached = new CountDownLatch(1);
      thread.post(reached::countDown);
      try {
        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }

  static WatchEvent.Dialogs idle() {
    return new WatchEvent.Dialogs(List.of());
  }

  static WatchEvent.Dialogs dialog(DialogInfo.State state) {
    return new WatchEvent.Dialogs(List.of(new DialogInfo("d", state, Optional.of(DialogInfo.Direction.RECIPIENT), "c", "l",
        "r", Optional.of(Address.of("700", DOMAIN)), Optional.empty())));
  }

  private Object sent(String method, Object[] given) {
    if (method.equals("route") && given.length == 4) {
      Introduction why = (Introduction) given[3];
      dialled.add(((Address) given[2]).user()
          + why.replaces().map(r -> " replaces " + r.callId() + ";" + r.toTag() + ";" + r.fromTag()).orElse("")
          + why.completion().map(turn -> " turn " + turn.mode()).orElse(""));
    }
    return null;
  }

  private static MediaEngine media() {
    return port(MediaEngine.class, (method, given) -> switch (method) {
      case "open" -> session(given[1]);
      case "tones" -> port(Tones.class, (tone, _) -> null);
      default -> null;
    });
  }

  @SuppressWarnings("unchecked")
  private static MediaSession session(Object listener) {
    Consumer<MediaEvent> events = (Consumer<MediaEvent>) listener;
    return port(MediaSession.class, (method, given) -> {
      switch (method) {
        case "createOffer", "createReoffer" -> events.accept(new MediaEvent.OfferReady(SDP.orElseThrow()));
        case "applyAnswer" -> events.accept(
            new MediaEvent.Agreed(new Negotiated(AudioCodec.OPUS, Direction.SENDRECV, true)));
        default -> { }
      }
      return null;
    });
  }

  private interface Answering {
    Object on(String method, Object[] given);
  }

  private static <T> T port(Class<T> port, Answering answering) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) ->
        switch (method.getName()) {
          case "equals" -> proxy == given[0];
          case "hashCode" -> System.identityHashCode(proxy);
          case "toString" -> port.getSimpleName();
          default -> answering.on(method.getName(), given == null ? new Object[0] : given);
        }));
  }
}
