package org.diapason.core.phone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.account.Accounts;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.Calls;
import org.diapason.core.call.CannedReplies;
import org.diapason.core.call.EmergencyWarnings;
import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.call.SignallingProvider;
import org.diapason.core.call.StatisticsLog;
import org.diapason.core.call.VoiceMail;
import org.diapason.core.conference.Conferences;
import org.diapason.core.conference.Hook;
import org.diapason.core.control.CallThread;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.event.Events;
import org.diapason.core.extension.Callbacks;
import org.diapason.core.extension.ExtensionSettings;
import org.diapason.core.extension.Extensions;
import org.diapason.core.extension.Redial;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.media.Tones;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.presence.OwnStatusChanged;
import org.diapason.core.presence.Presence;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingDesk;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.core.setting.Storage;
import org.diapason.core.setting.StorageProvider;
import org.diapason.core.time.Clock;
import org.diapason.core.time.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole telephone: accounts, calls, devices and settings. Several live in one process without knowing of each other. */
public final class Phone implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Phone.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Scheduler scheduler;
  private final Events events = new Events();
  private final CallThread thread;
  private final Storage storage;
  private final Settings settings;
  private final MediaEngine media;
  private final Accounts accounts;
  private final Calls calls;
  private final StatisticsLog statistics;
  private final Conferences conferences;
  private final Hook hook;
  private final Extensions extensions;
  private final Callbacks callbacks;
  private final Redial redial;
  private final Presence presence;
  private final Signalling signalling;
  private final VoiceMail voiceMail;
  private final CannedReplies cannedReplies;
  private final TryOut tryOut;
  private final List<ProblemRaised> early = new CopyOnWriteArrayList<>();
  private final Events.Subscription earlyProblems = events.subscribe(ProblemRaised.class, early::add);
  private boolean closed;

  Phone(PhoneOptions options, Scheduler scheduler, StorageProvider storages, MediaProvider medias,
      SignallingProvider signallings, DemoPbxProvider demos) {
    this.scheduler = scheduler;
    thread = new CallThread(this::incident);
    presence = new Presence(events);
    storage = storages.open(options.state(), events);
    settings = new Settings(catalogue(), storage.settings(), storage.secrets(), events);
    media = medias.open(new MediaContext(options.state(), settings, events, scheduler));
    media.devices().use(options.input(), options.output());
    accounts = new Accounts(settings, thread, scheduler, events);
    Emergencies emergencies = new Emergencies(settings);
    calls = new Calls(thread, scheduler, events, media, accounts::find, CallPolicy.person(
        new IncomingRules(settings, presence), emergencies, account -> AccountSounds.read(account, settings)));
    EmergencyWarnings.begin(emergencies, accounts::isRegistered, events);
    statistics = StatisticsLog.of(calls, events, scheduler);
    conferences = new Conferences(thread, events, media, calls);
    hook = new Hook(calls, conferences);
    extensions = new Extensions(settings, accounts, calls, events);
    callbacks = new Callbacks(accounts, calls, scheduler, events, media.tones());
    redial = new Redial(calls, events, extensions::isPickup);
    signalling = signallings.open(
        new SignallingContext(settings, events, scheduler, calls, accounts, options.network()));
    accounts.use(signalling);
    calls.use(signalling);
    RecordingDesk desk = new RecordingDesk(settings, options.state());
    calls.use(desk);
    conferences.use(desk, scheduler.clock(), id -> accounts.find(Optional.of(id)).map(Account::name).orElse(""));
    conferences.start();
    voiceMail = new VoiceMail(calls, settings);
    cannedReplies = new CannedReplies(calls, signalling, accounts::find, events,
        () -> settings.get(PhoneSettings.CANNED_TEXTS));
    tryOut = new TryOut(demos, options.state(), settings, accounts);
  }

  /** Every setting there is. */
  public static Catalogue catalogue() {
    return new Catalogue(AccountSettings.all(), AudioSettings.all(), NetworkSettings.all(), PhoneSettings.all(),
        HotKeyAction.settings(), PopupSettings.all(), HandlingSettings.all(), ExtensionSettings.all(), RecordingSettings.all());
  }

  /**
   * Registers the accounts that want it, and warms up the sound in the background. Problems met while the phone was made, a
   * damaged settings file for one, are told now that somebody listens.
   */
  public void start() {
    forgetHandling();
    earlyProblems.close();
    early.forEach(events::publish);
    thread.start();
    media.warmUp();
    tryOut.account().ifPresent(demo -> Thread.ofVirtual().name("try-out").start(() -> tryOut.start()));
    callbacks.start(signalling);
    extensions.start(signalling);
    accounts.start();
    events.subscribe(OwnStatusChanged.class, this::follow);
    events.subscribe(CallChanged.class,
        changed -> presence.talk(calls.list().stream().anyMatch(call -> call.phase() == CallPhase.TALKING)));
  }

  /** Who is offline can not be reached. */
  private void follow(OwnStatusChanged changed) {
    if (changed.status() == OwnStatus.OFFLINE) {
      accounts.unregisterAll();
    } else if (changed.before() == OwnStatus.OFFLINE) {
      accounts.registerAll();
      tryOut.account().ifPresent(accounts::register);
    }
  }

  /** Calls are handled by themselves only until the next start, unless that is wanted. */
  private void forgetHandling() {
    if (!settings.get(HandlingSettings.KEEP)) {
      settings.reset(HandlingSettings.ENABLED, Owner.PHONE);
    }
  }

  /** The way in for newcomers. */
  public TryOut tryOut() {
    return tryOut;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** What the person says about being reached. */
  public Presence presence() {
    return presence;
  }

  public Calls calls() {
    return calls;
  }

  /** How the figures of the calls have been of late. */
  public StatisticsLog statistics() {
    return statistics;
  }

  /** Sends calls to voice mail. */
  public VoiceMail voiceMail() {
    return voiceMail;
  }

  /** Refuses calls with a text. */
  public CannedReplies cannedReplies() {
    return cannedReplies;
  }

  public Conferences conferences() {
    return conferences;
  }

  /** Answers, hangs up and mutes where no call is named. */
  public Hook hook() {
    return hook;
  }

  /** What others at the PBX do, and taking their calls. */
  public Extensions extensions() {
    return extensions;
  }

  /** Whom the person here waits for. */
  public Callbacks callbacks() {
    return callbacks;
  }

  /** Whom the person here has called. */
  public Redial redial() {
    return redial;
  }

  public AudioDevices devices() {
    return media.devices();
  }

  /** What the person at this phone hears beside the calls. */
  public Tones tones() {
    return media.tones();
  }

  public Settings settings() {
    return settings;
  }

  public Events events() {
    return events;
  }

  public Clock clock() {
    return scheduler.clock();
  }

  /** Hangs up, unregisters, and frees everything; takes at most some seconds even when nobody answers. Idempotent. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    calls.hangUpAll();
    accounts.unregisterAll();
    awaitFarewell();
    signalling.close();
    media.close();
    tryOut.close();
    thread.close();
    storage.close();
  }

  private void awaitFarewell() {
    CountDownLatch done = new CountDownLatch(1);
    thread.post(() -> checkFarewell(done));
    try {
      if (!done.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("Ended without waiting any longer for the far sides");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkFarewell(CountDownLatch done) {
    if (calls.idle() && accounts.quiet()) {
      done.countDown();
    } else if (done.getCount() > 0) {
      scheduler.schedule(Duration.ofMillis(10), () -> thread.post(() -> checkFarewell(done)));
    }
  }

  private void incident(RuntimeException bug) {
    String incident = Integer.toHexString(System.identityHashCode(bug));
    LOG.error("Incident {}", incident, bug);
    events.publish(new ProblemRaised(Problem.of(ProblemCode.INTERNAL, incident)));
  }
}
