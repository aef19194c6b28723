package org.diapason.sip.subscription;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.WatchEvent;

/** Makes of documents what core wants to know. Confined to the signalling thread. */
final class DialogNews implements Standing.News {

  private final Consumer<WatchEvent> news;
  private final Runnable missed;
  private DialogTable table = new DialogTable();
  private Optional<List<DialogInfo>> last = Optional.empty();

  /**
   * @param missed something was, all must be asked for
   */
  DialogNews(Consumer<WatchEvent> news, Runnable missed) {
    this.news = news;
    this.missed = missed;
  }

  @Override
  public void begins() {
    table = new DialogTable();
  }

  @Override
  public boolean told(byte[] document) {
    Optional<DialogDocument> read = DialogInfoReader.read(document);
    read.ifPresent(this::take);
    return read.isPresent();
  }

  @Override
  public void unknown() {
    last = Optional.empty();
    news.accept(new WatchEvent.Unknown());
  }

  @Override
  public void refused(OptionalInt status) {
    news.accept(new WatchEvent.Refused(status));
  }

  private void take(DialogDocument document) {
    switch (table.take(document)) {
      case TAKEN -> {
        List<DialogInfo> now = table.dialogs();
        if (!last.equals(Optional.of(now))) {
          last = Optional.of(now);
          news.accept(new WatchEvent.Dialogs(now));
        }
      }
      case GAP -> missed.run();
      case OLD -> { }
    }
  }
}
