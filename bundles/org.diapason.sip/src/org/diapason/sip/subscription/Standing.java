package org.diapason.sip.subscription;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.line.Line;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wish to be told something for as long as somebody wants it: one subscription after another, while the line is
 * registered. Confined to the signalling thread.
 */
final class Standing implements Subscription.Listener {

  /** A subscription that lived that long was no failure. */
  private static final Duration LASTING = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private final Supplier<Optional<Line>> line;
  private final Maker maker;
  private final Sender sender;
  private final News news;
  private Optional<Subscription> current = Optional.empty();
  private Optional<Scheduler.Task> timer = Optional.empty();
  private Patience patience = Patience.FRESH;
  private long began;
  private boolean home;
  private boolean over;

  /** Makes subscriptions, not begun yet. */
  interface Maker {
    Subscription make(Line line, Subscription.Listener listener);
  }

  /** Takes what is told. */
  interface News {

    /** A new subscription begins: what was told before counts no more. */
    void begins();

    /**
     * A document.
     *
     * @return whether it was understood
     */
    boolean told(byte[] document);

    /** What was told is not known to hold any more. */
    void unknown();

    /** Nothing will be told any more. */
    void refused(OptionalInt status);
  }

  /**
   * @param line the account's line as it is now
   */
  Standing(Supplier<Optional<Line>> line, Maker maker, Sender sender, News news) {
    this.line = line;
    this.maker = maker;
    this.sender = sender;
    this.news = news;
  }

  boolean isOver() {
    return over && current.isEmpty();
  }

  /** The line is registered: soon after, so that many do not begin at one moment. */
  void arrived(Duration soon) {
    if (!home) {
      home = true;
      patience = Patience.FRESH;
      if (current.isEmpty()) {
        beginAfter(soon);
      }
    }
  }

  /** The line is about to unregister: the server is told. */
  void departs() {
    away();
    current.ifPresent(Subscription::leave);
  }

  /** The way to the server is lost. */
  void lost() {
    away();
    current.ifPresent(Subscription::drop);
    current = Optional.empty();
  }

  /** Nobody wants it any more. */
  void close() {
    over = true;
    stop();
    current.ifPresent(Subscription::leave);
  }

  /** Something was missed. */
  void refresh() {
    current.ifPresent(Subscription::refreshNow);
  }

  /** Takes a NOTIFY if it belongs here. */
  boolean takes(Incoming notify) {
    Optional<Subscription> meant = current.filter(one -> one.isMeantBy(notify.callId(), notify.toTag()));
    meant.ifPresent(one -> one.notified(notify));
    return meant.isPresent();
  }

  @Override
  public boolean told(byte[] document) {
    return over || !home || news.told(document);
  }

  @Override
  public void ended(SubscriptionEnd end) {
    current = Optional.empty();
    if (over) {
      return;
    }
    switch (end) {
      case SubscriptionEnd.Left _ -> {
        if (home) {
          beginAfter(Duration.ZERO);
        }
      }
      case SubscriptionEnd.Refused refused -> {
        over = true;
        LOG.info("Subscription refused: status={}", refused.status());
        news.refused(refused.status());
      }
      case SubscriptionEnd.Lost lost -> again(lost);
    }
  }

  private void again(SubscriptionEnd.Lost lost) {
    news.unknown();
    if (sender.thread().scheduler().clock().nanos() - began > LASTING.toNanos()) {
      patience = Patience.FRESH;
    }
    Duration delay = patience.delay(lost.soon(), sender.tokens().between(0.5, 1));
    patience = patience.failed();
    beginAfter(lost.atLeast().compareTo(delay) > 0 ? lost.atLeast() : delay);
  }

  private void beginAfter(Duration delay) {
    stop();
    if (delay.isZero()) {
      begin();
    } else {
      timer = Optional.of(sender.thread().after(delay, this::begin));
    }
  }

  private void begin() {
    if (over || !home || current.isPresent()) {
      return;
    }
    line.get().filter(now -> now.isRegistered() && now.route().flow().isPresent()).ifPresent(now -> {
      began = sender.thread().scheduler().clock().nanos();
      news.begins();
      Subscription fresh = maker.make(now, this);
      current = Optional.of(fresh);
      fresh.begin();
    });
  }

  private void away() {
    if (home && current.isPresent() && !over) {
      news.unknown();
    }
    home = false;
    stop();
  }

  private void stop() {
    timer.ifPresent(Scheduler.Task::cancel);
    timer = Optional.empty();
  }
}
