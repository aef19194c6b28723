package org.diapason.sip.exchange;

import java.util.List;
import java.util.Optional;
import javax.sip.message.Request;
import org.diapason.core.time.Scheduler;
import org.diapason.core.watch.DialogInfo;
import org.diapason.sip.dialog.Dialog;
import org.diapason.sip.line.Line;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;
import org.diapason.sip.transaction.Sender;
import org.diapason.sip.transaction.Trust;

/** Somebody who is told what an extension does (RFC 6665 §4.2). Confined to the signalling thread. */
final class Watcher {

  private final Line line;
  private final Dialog dialog;
  private final Sender sender;
  private final Runnable gone;
  private Optional<Scheduler.Task> end = Optional.empty();
  private long version;

  /**
   * @param line of the extension
   * @param gone told when it does not hear us
   */
  Watcher(Line line, Dialog dialog, Sender sender, Runnable gone) {
    this.line = line;
    this.dialog = dialog;
    this.sender = sender;
    this.gone = gone;
  }

  String extension() {
    return line.identity().user();
  }

  boolean isMeantBy(Incoming subscribe) {
    return dialog.key().callId().equals(subscribe.callId()) && dialog.key().localTag().equals(subscribe.toTag())
        && dialog.key().remoteTag().equals(subscribe.fromTag());
  }

  /** Whether a SUBSCRIBE is the next one; from now on it goes where that one says. */
  boolean follows(Incoming subscribe) {
    boolean next = dialog.advances(subscribe.request());
    if (next) {
      dialog.refresh(subscribe.request());
      dialog.moveTo(subscribe.source());
    }
    return next;
  }

  void endAfter(Scheduler.Task timer) {
    end.ifPresent(Scheduler.Task::cancel);
    end = Optional.of(timer);
  }

  void stop() {
    end.ifPresent(Scheduler.Task::cancel);
  }

  /** @param state value of Subscription-State */
  void tell(List<DialogInfo> dialogs, String state) {
    Request notify = dialog.request(Request.NOTIFY);
    notify.setHeader(line.contact(sender.wire(), dialog.target()));
    Headers.set(notify, "Event", "dialog");
    Headers.set(notify, "Subscription-State", state);
    Bodies.put(notify, "application", "dialog-info+xml", DialogInfoWriter.write(line.identity(), version++, dialogs));
    Attempt.to(dialog.target(), sender, Trust.NONE, Credentials.none(), dialog::nextSequence, notify, reply -> {
      if (reply instanceof Reply.Failed || reply instanceof Reply.Final last && !last.success()) {
        gone.run();
      }
    });
  }
}
