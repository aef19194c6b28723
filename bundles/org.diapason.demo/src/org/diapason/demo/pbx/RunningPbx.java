package org.diapason.demo.pbx;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.Calls;
import org.diapason.core.call.Exchange;
import org.diapason.core.call.ExchangeContext;
import org.diapason.core.call.ExchangeProvider;
import org.diapason.core.call.ExtensionWatched;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.DemoPbx;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.FileContent;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A demo PBX that runs: the registrar role of SIP, and robots that are ordinary calls with sound programs. */
final class RunningPbx implements DemoPbx {

  private static final Logger LOG = LoggerFactory.getLogger(RunningPbx.class);
  private static final String HOST = "127.0.0.1";
  private static final String USER = "100";

  private final CallThread thread;
  private final MediaEngine media;
  private final Exchange exchange;
  private final Calls calls;
  private final String password;

  RunningPbx(Path state, Scheduler scheduler, ExchangeProvider exchanges, MediaProvider medias,
      Optional<Function<Address, Optional<AudioProgram>>> sounds) {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    password = HexFormat.of().formatHex(random);
    Events events = new Events();
    thread = new CallThread(bug -> LOG.error("Demo PBX failed", bug));
    Settings settings = settings(events);
    media = medias.open(new MediaContext(state, settings, events, scheduler));
    media.devices().use(Optional.of(new AudioEnd.Silence()), Optional.of(new AudioEnd.Silence()));
    Letters letters = new Letters();
    Attendants attendants = new Attendants(letters);
    calls = new Calls(thread, scheduler, events, media, wanted -> wanted.flatMap(RunningPbx::account), CallPolicy.robots(
        call -> sounds.map(own -> own.apply(call.called())).orElseGet(() -> attendants.sound(call))));
    exchange = exchanges.open(new ExchangeContext(account(new AccountId("pbx"), "Demo PBX"), Map.of(USER, password),
        scheduler, events, calls, letters::take));
    calls.use(exchange);
    staff(events, attendants, scheduler);
  }

  private void staff(Events events, Attendants attendants, Scheduler scheduler) {
    events.subscribe(CallDigit.class, attendants::key);
    events.subscribe(CallChanged.class, attendants::follow);
    Robots robots = new Robots(calls, scheduler);
    events.subscribe(CallChanged.class, robots::follow);
    events.subscribe(ExtensionWatched.class, robots::watched);
    Favours favours = new Favours(calls, scheduler);
    events.subscribe(CallDigit.class, favours::key);
    events.subscribe(CallChanged.class, favours::follow);
    events.subscribe(ProblemRaised.class, favours::failed);
  }

  /** From now on the robots answer. */
  RunningPbx start() {
    thread.start();
    LOG.info("Demo PBX runs: port={}", exchange.port(Transport.UDP));
    return this;
  }

  @Override
  public Map<String, String> account(Transport transport) {
    return Map.of("account.name", "Demo", "account.domain", HOST + ":" + exchange.port(transport),
        "account.transport", AccountSettings.TRANSPORT.kind().write(transport), "account.certificate.file", anchor(transport),
        "account.user", USER, "account.password", password, "account.registerOnStart", "false",
        "account.voicemail.transfer", Extension.VOICE_MAIL.number());
  }

  private String anchor(Transport transport) {
    try {
      return transport == Transport.TLS ? FileContent.inline(exchange.certificate().getEncoded()) : "";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate of our own has no encoding", impossible);
    }
  }

  @Override
  public void close() {
    calls.hangUpAll();
    thread.close();
    exchange.close();
    media.close();
  }

  private static Settings settings(Events events) {
    NothingKept nothing = new NothingKept();
    Settings settings =
        new Settings(new Catalogue(AudioSettings.all(), NetworkSettings.all()), nothing, nothing, events);
    settings.set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    return settings;
  }

  /** Each extension is an account; nobody else is called. */
  private static Optional<Account> account(AccountId id) {
    return Extension.of(id.value()).map(extension -> account(id, extension.title()));
  }

  private static Account account(AccountId id, String title) {
    return new Account(id, title, new HostPort(HOST, 0), id.value(), id.value(), Optional.empty(), title, Transport.UDP,
        Duration.ofMinutes(1), new KeepAlive.Off(), false, false, List.of(AudioCodec.values()), DtmfMode.AUTO, false, false,
        "");
  }
}
