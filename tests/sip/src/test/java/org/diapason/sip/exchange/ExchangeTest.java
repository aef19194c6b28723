package org.diapason.sip.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallListener;
import org.diapason.core.call.DigitCarrier;
import org.diapason.core.call.Exchange;
import org.diapason.core.call.ExchangeContext;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.event.Events;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.FileContent;
import org.diapason.core.setting.HostPort;
import org.diapason.core.time.SystemTime;
import org.diapason.sip.rig.Phone;
import org.diapason.sip.rig.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two of our own ends: a phone and the exchange, over real sockets. */
final class ExchangeTest {

  private static final Account SELF = new Account(new AccountId("pbx"), "pbx", new HostPort("pbx.example", 0), "pbx",
      "pbx", Optional.empty(), "", Transport.UDP, Duration.ofSeconds(60), new KeepAlive.Off(), true, false,
      List.of(), DtmfMode.AUTO, false, false, "");

  private final SystemTime time = new SystemTime();
  private final Recorder desk = new Recorder();
  private final Phone phone = new Phone(time);
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private Exchange exchange;

  @BeforeEach
  void open() {
    exchange = open(desk);
  }

  private Exchange open(CallListener calls) {
    return new SipExchangeProvider()
        .open(new ExchangeContext(SELF, Map.of("anna", "s3cret", "bert", "pass"), time, new Events(), calls,
            text -> text.extension().equals("600") && texts.add(text.text())));
  }

  @AfterEach
  void close() {
    phone.close();
    exchange.close();
    time.close();
  }

  private Phone registered(Transport transport) {
    at(transport).register();
    return phone;
  }

  private Phone at(Transport transport) {
    phone.at("127.0.0.1:" + exchange.port(transport), transport, "anna", "s3cret");
    phone.settings.set(AccountSettings.CERTIFICATE_FILE, phone.account().id().owner(), FileContent.inline(certificate(exchange)));
    return phone;
  }

  private static byte[] certificate(Exchange exchange) {
    try {
      return exchange.certificate().getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUserRegistersAndLeaves(Transport transport) {
    at(transport);

    RegistrationInput.Registered registered = phone.register();

    assertThat(registered.granted()).isEqualTo(Duration.ofSeconds(60));
    assertThat(exchange.isRegistered("anna")).isTrue();
    phone.signalling.unregister(phone.account().id());
    phone.told.next(RegistrationInput.Unregistered.class);
    assertThat(exchange.isRegistered("anna")).isFalse();
  }

  @Test
  void aTextIsTakenForWhoIsThereAndNobodyElse() throws InterruptedException {
    registered(Transport.UDP);

    assertThat(text("600")).isEmpty();
    assertThat(texts).containsExactly("good morning");
    assertThat(text("699").orElseThrow().arguments()).containsExactly("699", "404");
  }

  private Optional<Problem> text(String extension) throws InterruptedException {
    BlockingQueue<Optional<Problem>> told = new LinkedBlockingQueue<>();
    phone.signalling.send(phone.account(), Address.of(extension, phone.account().domain().host()), "good morning", told::add);
    return told.poll(10, TimeUnit.SECONDS);
  }

  @Test
  void itsCertificateIsForItsDomainAndForLoopbackAlone() throws CertificateParsingException {
    assertThat(exchange.certificate().getSubjectAlternativeNames().stream().<Object>map(name -> name.get(1)))
        .containsExactly("sip:pbx.example", "pbx.example", "127.0.0.1");
    assertThat(exchange.certificate().getPublicKey().getAlgorithm()).isEqualTo("EC");
  }

  @Test
  void whoHasNotBeenGivenItsCertificateDoesNotRegisterOverTls() {
    phone.at("127.0.0.1:" + exchange.port(Transport.TLS), Transport.TLS, "anna", "s3cret");
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.CERTIFICATE_REFUSED);
  }

  @Test
  void theCertificateOfAnotherExchangeIsNotTaken() {
    try (Exchange other = open(new Recorder())) {
      phone.at("127.0.0.1:" + exchange.port(Transport.TLS), Transport.TLS, "anna", "s3cret");
      phone.settings.set(AccountSettings.CERTIFICATE_FILE, phone.account().id().owner(), FileContent.inline(certificate(other)));
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));

      assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
          .isEqualTo(ProblemCode.CERTIFICATE_REFUSED);
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithTheDomain() {
    phone.at("127.0.0.1:" + exchange.port(Transport.UDP), Transport.UDP, "anna", "wrong");
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));

    RegistrationInput.Refused refused = phone.told.next(RegistrationInput.Refused.class);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.phrase()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @EnumSource
  void aCallOutIsAnsweredAndHungUpHere(Transport transport) {
    registered(transport);

    CallId call = phone.call("600");
    IncomingCall incoming = desk.nextCall();
    assertThat(incoming.account()).isEqualTo(new AccountId("600"));
    assertThat(incoming.to().user()).isEqualTo("600");
    assertThat(incoming.from().user()).isEqualTo("anna");
    assertThat(incoming.offer()).contains(OFFER);
    exchange.ring(incoming.id());
    assertThat(phone.told.next(call, CallInput.Progress.class).status()).isEqualTo(180);
    exchange.accept(incoming.id(), ANSWER);
    assertThat(phone.told.next(call, CallInput.Answered.class).answer()).contains(ANSWER);
    phone.signalling.acknowledge(call, Optional.empty());
    desk.next(incoming.id(), CallInput.Acknowledged.class);
    phone.signalling.bye(call);
    desk.next(incoming.id(), CallInput.RemoteHangUp.class);
    phone.told.next(call, CallInput.Released.class);
  }

  @ParameterizedTest
  @EnumSource
  void aCallInIsAnsweredAndHungUpThere(Transport transport) {
    registered(transport);
    CallId out = CallId.fresh();
    exchange.route(out, SELF, Address.of("anna", "pbx.example"));
    desk.next(out, CallInput.Routed.class);
    exchange.invite(out, OFFER);

    IncomingCall incoming = phone.told.nextCall();
    phone.signalling.ring(incoming.id());
    assertThat(desk.next(out, CallInput.Progress.class).status()).isEqualTo(180);
    phone.signalling.accept(incoming.id(), ANSWER);
    assertThat(desk.next(out, CallInput.Answered.class).answer()).contains(ANSWER);
    exchange.acknowledge(out, Optional.empty());
    phone.told.next(incoming.id(), CallInput.Acknowledged.class);
    exchange.bye(out);
    phone.told.next(incoming.id(), CallInput.RemoteHangUp.class);
    desk.next(out, CallInput.Released.class);
  }

  @Test
  void oneExtensionCallsAnotherAndIsHungUpOn() {
    CallId out = CallId.fresh();
    exchange.route(out, extension("605"), Address.of("601", "127.0.0.1"));
    desk.next(out, CallInput.Routed.class);
    exchange.invite(out, OFFER);

    IncomingCall incoming = desk.nextCall();
    assertThat(incoming.account()).isEqualTo(new AccountId("601"));
    assertThat(incoming.to().user()).isEqualTo("601");
    assertThat(incoming.from().user()).isEqualTo("605");
    exchange.ring(incoming.id());
    assertThat(desk.next(out, CallInput.Progress.class).status()).isEqualTo(180);
    exchange.accept(incoming.id(), ANSWER);
    assertThat(desk.next(out, CallInput.Answered.class).answer()).contains(ANSWER);
    exchange.acknowledge(out, Optional.empty());
    desk.next(incoming.id(), CallInput.Acknowledged.class);
    exchange.bye(incoming.id());
    desk.next(out, CallInput.RemoteHangUp.class);
    desk.next(incoming.id(), CallInput.Released.class);
  }

  @Test
  void anExtensionIsBusyForAnother() {
    CallId out = CallId.fresh();
    exchange.route(out, extension("605"), Address.of("603", "pbx.example"));
    desk.next(out, CallInput.Routed.class);
    exchange.invite(out, OFFER);
    exchange.refuse(desk.nextCall().id(), 486);

    assertThat(desk.next(out, CallInput.Refused.class).status()).isEqualTo(486);
  }

  @Test
  void aUserTakesAnExtensionsCallOver() {
    registered(Transport.UDP);
    CallId out = CallId.fresh();
    exchange.route(out, extension("605"), Address.of("602", "pbx.example"));
    desk.next(out, CallInput.Routed.class);
    exchange.invite(out, OFFER);
    IncomingCall asked = desk.nextCall();
    exchange.accept(asked.id(), ANSWER);
    desk.next(out, CallInput.Answered.class);
    exchange.acknowledge(out, Optional.empty());
    CallId mine = phone.call("605");
    CallId colleague = answered(mine);

    exchange.refer(colleague, out);
    CallInput.TransferRequested request = phone.told.next(mine, CallInput.TransferRequested.class);
    phone.signalling.answerRefer(mine, 202);
    CallId instead = CallId.fresh();
    phone.signalling.route(instead, phone.account(), request.to(), request.introduction());
    phone.told.next(instead, CallInput.Routed.class);
    phone.signalling.invite(instead, OFFER);

    IncomingCall taking = desk.nextCall();
    assertThat(taking.account()).isEqualTo(new AccountId("602"));
    assertThat(taking.from().user()).isEqualTo("anna");
    assertThat(taking.replaces()).contains(asked.id());
  }

  @Test
  void nobodyIsCalledWhoDoesNotLiveHere() {
    for (Address stranger : List.of(Address.of("601", "elsewhere.example"), Address.of("bert", "pbx.example"))) {
      CallId out = CallId.fresh();
      exchange.route(out, extension("605"), stranger);

      assertThat(desk.next(out, CallInput.Unreachable.class).problem().code()).isEqualTo(ProblemCode.HOST_UNKNOWN);
    }
  }

  private static Account extension(String number) {
    return new Account(new AccountId(number), number, SELF.domain(), number, number, Optional.empty(), "", Transport.UDP,
        Duration.ofSeconds(60), new KeepAlive.Off(), true, false, List.of(), DtmfMode.AUTO, false, false, "");
  }

  @Test
  void aCallIsCancelledWhileItRings() {
    registered(Transport.UDP);
    CallId call = phone.call("604");
    IncomingCall incoming = desk.nextCall();
    exchange.ring(incoming.id());
    phone.told.next(call, CallInput.Progress.class);

    phone.signalling.cancel(call);

    assertThat(desk.next(incoming.id(), CallInput.Cancelled.class).elsewhere()).isFalse();
    phone.told.next(call, CallInput.Released.class);
  }

  @Test
  void busyIsToldWithItsStatus() {
    registered(Transport.UDP);
    CallId call = phone.call("603");
    exchange.refuse(desk.nextCall().id(), 486);

    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(486);
  }

  @Test
  void holdIsOfferedAndAnsweredInBothDirections() {
    registered(Transport.UDP);
    CallId call = phone.call("600");
    CallId far = answered(call);

    phone.signalling.reoffer(call, OFFER);
    assertThat(desk.next(far, CallInput.RemoteOffer.class))
        .isEqualTo(new CallInput.RemoteOffer(Carrier.INVITE, Optional.of(OFFER)));
    exchange.respond(far, Carrier.INVITE, ANSWER);
    assertThat(phone.told.next(call, CallInput.OfferAnswered.class).answer()).isEqualTo(ANSWER);
    phone.signalling.acknowledge(call, Optional.empty());
    desk.next(far, CallInput.Acknowledged.class);

    exchange.reoffer(far, OFFER);
    phone.told.next(call, CallInput.RemoteOffer.class);
    phone.signalling.refuseOffer(call, Carrier.INVITE, 491);
    assertThat(desk.next(far, CallInput.OfferRefused.class).status()).isEqualTo(491);
  }

  @Test
  void aDigitGoesByInfo() {
    registered(Transport.UDP);
    CallId call = phone.call("600");
    CallId far = answered(call);

    phone.signalling.digit(call, '5', DigitCarrier.INFO_RELAY);

    assertThat(desk.next(far, CallInput.DigitReceived.class).digit()).isEqualTo('5');
  }

  private CallId answered(CallId call) {
    IncomingCall incoming = desk.nextCall();
    exchange.accept(incoming.id(), ANSWER);
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    desk.next(incoming.id(), CallInput.Acknowledged.class);
    return incoming.id();
  }
}
