package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.Test;

/** An extension is watched over the account's connection, which may break. */
final class WatchOverConnectionTest extends ConnectedPhone {

  private final BlockingQueue<WatchEvent> told = new LinkedBlockingQueue<>();

  private Message watched(Peer server) {
    Message subscribe = server.request("SUBSCRIBE");
    server.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + server.uri() + ">");
    String document = "<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"0\" state=\"full\""
        + " entity=\"sip:200@here\"/>";
    String notify = server.request("NOTIFY", subscribe.contact(), 1, subscribe.header("Call-ID"),
        subscribe.header("To") + ";tag=srv", subscribe.header("From"), "Event: dialog",
        "Subscription-State: active;expires=3600", "Content-Type: application/dialog-info+xml");
    server.send(notify.replace("Content-Length: 0\r\n\r\n",
        "Content-Length: " + document.length() + "\r\n\r\n" + document), subscribe.source());
    server.response(200);
    return subscribe;
  }

  private WatchEvent next() throws InterruptedException {
    return told.poll(5, TimeUnit.SECONDS);
  }

  @Test
  void aBrokenConnectionEndsItAndTheNextOneBeginsItAnew() throws Exception {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      registered(server);
      phone.signalling.watch(phone.account(), Address.of("200", "127.0.0.1"), told::add);
      Message first = watched(server);
      assertThat(next()).isInstanceOf(WatchEvent.Dialogs.class);

      server.hangUpConnection();
      phone.told.next(RegistrationInput.FlowLost.class);
      assertThat(next()).isEqualTo(new WatchEvent.Unknown());
      server.forget();
      registered(server);

      assertThat(watched(server).header("Call-ID")).isNotEqualTo(first.header("Call-ID"));
      assertThat(next()).isInstanceOf(WatchEvent.Dialogs.class);
    }
  }
}
