package org.diapason.sip.subscription;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;

/** A phone that watches an extension at a server that the test plays. */
abstract class WatchingPhone {

  final VirtualTime time = new VirtualTime();
  final Peer peer = new Peer();
  final Phone phone = new Phone(time).at(peer.domain(), Transport.UDP, "anna", "s3cret");
  final List<WatchEvent> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    phone.close();
    peer.close();
  }

  void register() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(600));
    peer.grant(peer.request("REGISTER"), 600);
    phone.told.next(RegistrationInput.Registered.class);
  }

  Watch watch() {
    return phone.signalling.watch(phone.account(), Address.of("200", "127.0.0.1"), told::add);
  }

  /** Registers and watches: the first SUBSCRIBE. */
  Message subscribed() {
    register();
    watch();
    return peer.request("SUBSCRIBE");
  }

  /** Registers and watches, the server agrees. */
  Message active() {
    Message subscribe = subscribed();
    peer.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");
    tells(subscribe, 1, "active;expires=3600", full(0, ""));
    peer.response(200);
    next(WatchEvent.Dialogs.class);
    return subscribe;
  }

  void tells(Message subscribe, int cseq, String state, String document, String... more) {
    tells(peer, subscribe, cseq, state, document, more);
  }

  /** A NOTIFY, right unless more says otherwise. */
  void tells(Peer from, Message subscribe, int cseq, String state, String document, String... more) {
    boolean typed = List.of(more).stream().anyMatch(line -> line.startsWith("Event"));
    boolean other = List.of(more).stream().anyMatch(line -> line.startsWith("Content-Type"));
    List<String> lines = new CopyOnWriteArrayList<>(more);
    lines.add("Subscription-State: " + state);
    if (!typed) {
      lines.add("Event: dialog");
    }
    if (!document.isEmpty() && !other) {
      lines.add("Content-Type: application/dialog-info+xml");
    }
    String text = from.request("NOTIFY", subscribe.contact(), cseq, subscribe.header("Call-ID"),
        subscribe.header("To") + ";tag=srv", subscribe.header("From"), lines.toArray(String[]::new));
    from.send(text.replace("Content-Length: 0\r\n\r\n", "Content-Length: " + document.length() + "\r\n\r\n" + document),
        subscribe.source());
  }

  static String full(int version, String dialogs) {
    return document(version, "full", dialogs);
  }

  static String document(int version, String state, String dialogs) {
    return "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"" + version
        + "\" state=\"" + state + "\" entity=\"sip:200@field.example\">" + dialogs + "</dialog-info>";
  }

  static String dialog(String id, String state) {
    return "<dialog id=\"" + id + "\" call-id=\"c-" + id + "\" local-tag=\"l\" remote-tag=\"r\" direction=\"recipient\">"
        + "<state>" + state + "</state><remote><identity display=\"Bert\">sip:bert@field.example</identity></remote>"
        + "</dialog>";
  }

  <E extends WatchEvent> E next(Class<E> kind) {
    Awaitility.await(kind.getSimpleName()).atMost(5, TimeUnit.SECONDS).until(() -> !told.isEmpty());
    return kind.cast(told.removeFirst());
  }

  /** Lets time pass, in a hundred steps at most. */
  void pass(int seconds) {
    Duration step = Duration.ofMillis(Math.max(500, seconds * 10L));
    long[] left = {Duration.ofSeconds(seconds).dividedBy(step)};
    Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(2)).until(() -> {
      time.advance(step);
      return --left[0] <= 0;
    });
  }
}
