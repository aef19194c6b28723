package org.diapason.sip.subscription;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.message.Completions;

/** Makes of documents of call completion (RFC 6910 §9) what core wants to know. Confined to the signalling thread. */
final class TurnNews implements Standing.News {

  private static final int MOST_BYTES = 4_096;
  private static final Pattern LINE = Pattern.compile("\\s*cc-([a-z-]+)\\s*:\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE);

  private final Consumer<WatchEvent> news;

  TurnNews(Consumer<WatchEvent> news) {
    this.news = news;
  }

  @Override
  public void begins() {
    // Each document says all there is.
  }

  @Override
  public boolean told(byte[] document) {
    if (document.length > MOST_BYTES) {
      return false;
    }
    Map<String, String> lines = new String(document, StandardCharsets.UTF_8).lines().map(LINE::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(line -> line.group(1).toLowerCase(Locale.ROOT), line -> line.group(2), (first, _) -> first));
    Optional<Boolean> ready = Optional.ofNullable(lines.get("state"))
        .flatMap(state -> state.equalsIgnoreCase("ready") ? Optional.of(true)
            : state.equalsIgnoreCase("queued") ? Optional.of(false) : Optional.empty());
    ready.ifPresent(turn -> news.accept(
        new WatchEvent.Turn(turn, Optional.ofNullable(lines.get("uri")).flatMap(Completions::address))));
    return ready.isPresent();
  }

  @Override
  public void unknown() {
    news.accept(new WatchEvent.Unknown());
  }

  @Override
  public void refused(OptionalInt status) {
    news.accept(new WatchEvent.Refused(status));
  }
}
