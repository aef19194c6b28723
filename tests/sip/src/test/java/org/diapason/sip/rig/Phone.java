package org.diapason.sip.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.RegistrationInput.Registered;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Signalling;
import org.diapason.core.call.SignallingContext;
import org.diapason.core.event.Events;
import org.diapason.core.media.Description;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.phone.SipSignallingProvider;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.JndiDns;
import org.diapason.sip.trace.TracedMessage;

/** The signalling of one phone on loopback with one account, and all that it tells. */
public final class Phone implements AutoCloseable {

  public static final Description OFFER = new Description("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n");
  public static final Description ANSWER = new Description("v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\n");

  public final Recorder told = new Recorder();
  public final Events events = new Events();
  public final Settings settings;
  public final Signalling signalling;
  private final SipSignallingProvider provider;
  private final MemoryStorage storage = new MemoryStorage();
  private final AccountId id = new AccountId("a1");

  public Phone(Scheduler scheduler) {
    this(scheduler, new JndiDns());
  }

  public Phone(Scheduler scheduler, DnsRecords dns) {
    List<Setting<?>> all = new ArrayList<>(AccountSettings.all());
    all.addAll(NetworkSettings.all());
    settings = new Settings(new Catalogue(all), storage, storage, events);
    provider = new SipSignallingProvider(dns);
    signalling = provider.open(new SignallingContext(settings, events, scheduler, told, told, NetworkScope.LOOPBACK));
  }

  /** Sets the account up. */
  public Phone at(String domain, Transport transport, String user, String password) {
    Owner owner = id.owner();
    settings.set(AccountSettings.DOMAIN, owner, domain);
    settings.set(AccountSettings.TRANSPORT, owner, transport);
    settings.set(AccountSettings.USER, owner, user);
    settings.set(AccountSettings.PASSWORD, owner, password);
    return this;
  }

  /** Passwords can not be read any more. */
  public void lockSecrets() {
    storage.lock();
  }

  public Account account() {
    return Account.read(id, settings).orElseThrow();
  }

  public Registered register() {
    signalling.register(account(), Duration.ofSeconds(60));
    return told.next(Registered.class);
  }

  /** The last messages of each call, redacted. */
  public List<TracedMessage> messages() {
    return provider.messages();
  }

  /** Routes and invites. */
  public CallId call(String user) {
    CallId call = CallId.fresh();
    signalling.route(call, account(), Address.of(user, account().domain().host()));
    told.next(call, CallInput.Routed.class);
    signalling.invite(call, OFFER);
    return call;
  }

  @Override
  public void close() {
    signalling.close();
  }
}
