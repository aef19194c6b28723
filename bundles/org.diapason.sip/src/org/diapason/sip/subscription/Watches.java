package org.diapason.sip.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sip.message.Request;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.line.Lines;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Sender;

/** All that a phone watches. {@link #watch} hops to the signalling thread, the rest is confined to it. */
public final class Watches {

  /** Between the first requests of two watches of one account. */
  private static final Duration PACE = Duration.ofMillis(20);

  private final Sender sender;
  private final Lines lines;
  private final Side side;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(AccountId account, Standing standing) {
  }

  /**
   * @param side finds where requests within a dialog go
   */
  public Watches(Sender sender, Lines lines, Side side) {
    this.sender = sender;
    this.lines = lines;
    this.side = side;
  }

  /** Watches the calls of an extension; on any thread. */
  public Watch watch(AccountId account, Address extension, Consumer<WatchEvent> news) {
    Standing[] made = new Standing[1];
    made[0] = standing(account, Interest.dialogs(extension), new DialogNews(news, () -> made[0].refresh()));
    return add(account, made[0]);
  }

  /** Waits in the server's queue; on any thread. */
  public Watch complete(AccountId account, Address monitor, Completion offer, Consumer<WatchEvent> news) {
    return add(account, standing(account, Interest.completion(monitor, offer), new TurnNews(news)));
  }

  private Standing standing(AccountId account, Interest interest, Standing.News news) {
    return new Standing(() -> lines.of(account), (line, listener) -> new Subscription(line, interest, sender, side, listener),
        sender, news);
  }

  private Watch add(AccountId account, Standing standing) {
    sender.thread().execute(() -> {
      entries.add(new Entry(account, standing));
      if (lines.of(account).filter(line -> line.isRegistered()).isPresent()) {
        standing.arrived(Duration.ZERO);
      }
    });
    return () -> sender.thread().execute(() -> {
      standing.close();
      tidy();
    });
  }

  /** Follows what becomes of an account's registration. */
  public void registration(AccountId account, RegistrationInput input) {
    tidy();
    switch (input) {
      case RegistrationInput.Registered _ -> {
        Duration soon = Duration.ZERO;
        for (Standing standing : of(account)) {
          standing.arrived(soon);
          soon = soon.plus(PACE);
        }
      }
      case RegistrationInput.FlowLost _, RegistrationInput.Unreachable _, RegistrationInput.Refused _ ->
          of(account).forEach(Standing::lost);
      default -> { }
    }
  }

  /** The account is about to unregister. */
  public void departs(AccountId account) {
    of(account).forEach(Standing::departs);
  }

  /** Takes a request if it belongs to a watch. */
  public boolean takes(Incoming incoming) {
    boolean taken = incoming.method().equals(Request.NOTIFY)
        && entries.stream().anyMatch(entry -> entry.standing().takes(incoming));
    tidy();
    return taken;
  }

  /** What is watched now, by name. */
  public List<String> holdings() {
    sender.thread().assertCurrent();
    tidy();
    return entries.stream().map(entry -> "watch of " + entry.account()).toList();
  }

  private List<Standing> of(AccountId account) {
    return entries.stream().filter(entry -> entry.account().equals(account)).map(Entry::standing).toList();
  }

  private void tidy() {
    entries.removeIf(entry -> entry.standing().isOver());
  }
}
