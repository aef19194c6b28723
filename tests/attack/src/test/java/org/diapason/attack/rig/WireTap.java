package org.diapason.attack.rig;

import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a phone and its registrar, so that it is the registrar as far as the phone can see: it passes messages on,
 * may change them, learns the phone's secret contact, and sends what it likes.
 */
abstract class WireTap implements Tap {

  private static final Pattern CONTACT = Pattern.compile("(?im)^(?:Contact|m): *<?sips?:([^@>;]+)@");

  private static final Pattern REGISTER = Pattern.compile("(?im)^CSeq: *\\d+ REGISTER");

  private final AtomicInteger registrations = new AtomicInteger();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private volatile String contact = "";
  private volatile Expected expected;
  private volatile UnaryOperator<String> towardsPhone = message -> message;
  private volatile UnaryOperator<String> towardsRegistrar = message -> message;

  private record Expected(String question, CountDownLatch answered) {
  }

  @Override
  public final String contact() {
    return contact;
  }

  @Override
  public final int registrations() {
    return registrations.get();
  }

  @Override
  public final BlockingQueue<String> answers() {
    return answers;
  }

  @Override
  public final void edit(UnaryOperator<String> forPhone, UnaryOperator<String> forRegistrar) {
    towardsPhone = forPhone;
    towardsRegistrar = forRegistrar;
  }

  /** Opens when this question is answered, which is then no answer to an attack. */
  final CountDownLatch expect(String question) {
    Expected next = new Expected(question, new CountDownLatch(1));
    expected = next;
    return next.answered();
  }

  /** What becomes of a message of the phone; empty: it was meant for the attacker. */
  final String fromPhone(String message) {
    Expected now = expected;
    if (now != null && Messages.answers(message, now.question())) {
      now.answered().countDown();
      return "";
    }
    if (message.startsWith("SIP/2.0") && message.contains("Call-ID: " + Messages.MARK)) {
      answers.add(message);
      return "";
    }
    if (message.startsWith("REGISTER")) {
      Matcher found = CONTACT.matcher(message);
      contact = found.find() ? found.group(1) : contact;
    }
    return towardsRegistrar.apply(message);
  }

  final String fromRegistrar(String message) {
    if (message.startsWith("SIP/2.0 200") && REGISTER.matcher(message).find()) {
      registrations.incrementAndGet();
    }
    return towardsPhone.apply(message);
  }

  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress("127.0.0.1", port);
  }
}
