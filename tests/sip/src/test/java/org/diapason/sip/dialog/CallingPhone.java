package org.diapason.sip.dialog;

import static org.diapason.sip.rig.Phone.ANSWER;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone that has registered at a far side that the test plays, and calls. */
@ExtendWith(MessagesOnFailure.class)
abstract class CallingPhone {

  final VirtualTime time = new VirtualTime();
  final Peer peer = new Peer();
  final Phone phone = new Phone(time).at(peer.domain(), Transport.UDP, "anna", "s3cret");

  @BeforeEach
  void register() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(600));
    Message register = peer.request("REGISTER");
    peer.answer(register, 401, "r", "WWW-Authenticate: Digest realm=\"field\", nonce=\"n\", qop=\"auth\"");
    peer.grant(peer.request("REGISTER"), 600);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @AfterEach
  void close() {
    phone.close();
    peer.close();
  }

  void pass(Duration most, Callable<Boolean> until) {
    Duration step = Duration.ofMillis(500);
    long[] left = {most.dividedBy(step)};
    Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> {
      time.advance(step);
      return until.call() || --left[0] < 0;
    });
  }

  CallId talking(Message invite, CallId call, String... more) {
    String[] all = new String[more.length + 1];
    System.arraycopy(more, 0, all, 0, more.length);
    all[more.length] = ANSWER.sdp();
    peer.answer(invite, 200, "far", all);
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    peer.request("ACK");
    return call;
  }

  CallId talking(Phone caller) {
    CallId call = caller.call("bert");
    return talking(peer.request("INVITE"), call);
  }

  String inside(Message invite, String method, int cseq, String... more) {
    String text = peer.request(method, invite.contact(), cseq, invite.header("Call-ID"),
        invite.header("To") + ";tag=far", invite.header("From"), more);
    peer.send(text, invite.source());
    return text;
  }
}
