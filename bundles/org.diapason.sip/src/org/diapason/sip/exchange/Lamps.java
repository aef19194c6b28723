package org.diapason.sip.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.DialogInfo.Direction;
import org.diapason.core.watch.DialogInfo.State;
import org.diapason.sip.dialog.Dialog;
import org.diapason.sip.dialog.DialogKey;
import org.diapason.sip.line.Line;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Sender;

/** Tells who wants to know what an extension does (RFC 4235). Confined to the signalling thread. */
final class Lamps {

  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_WATCHERS = 200;

  private final Sender sender;
  private final Function<String, Line> lines;
  private final Consumer<String> watched;
  /** By extension. */
  private final Map<String, Map<CallId, DialogInfo>> dialogs = new HashMap<>();
  private final List<Watcher> watchers = new ArrayList<>();

  /**
   * @param lines of extensions
   * @param watched told which extension somebody wants to know of
   */
  Lamps(Sender sender, Function<String, Line> lines, Consumer<String> watched) {
    this.sender = sender;
    this.lines = lines;
    this.watched = watched;
  }

  /** A call of an extension is another one now. */
  void follow(CallView call, Optional<DialogKey> key) {
    String extension = call.account().value();
    Map<CallId, DialogInfo> known = dialogs.computeIfAbsent(extension, _ -> new LinkedHashMap<>());
    Optional<DialogInfo> now = state(call).map(state -> info(call, state, key));
    Optional<DialogInfo> before = Optional.ofNullable(known.get(call.id()));
    if (!now.equals(before)) {
      now.ifPresentOrElse(dialog -> known.put(call.id(), dialog), () -> known.remove(call.id()));
      List.copyOf(watchers).stream().filter(watcher -> watcher.extension().equals(extension))
          .forEach(watcher -> watcher.tell(of(extension), "active;expires=" + MOST_SECONDS));
    }
  }

  /** Takes a SUBSCRIBE within a dialog if it belongs to one of ours. */
  boolean takes(Incoming incoming) {
    Optional<Watcher> meant = incoming.method().equals(Request.SUBSCRIBE)
        ? watchers.stream().filter(watcher -> watcher.isMeantBy(incoming)).findFirst() : Optional.empty();
    meant.filter(watcher -> watcher.follows(incoming)).ifPresent(watcher -> grant(incoming, watcher, incoming.toTag()));
    return meant.isPresent();
  }

  /**
   * Takes the first SUBSCRIBE of somebody who has proven who it is.
   *
   * @param extension that is asked about
   */
  void subscribe(Incoming incoming, String extension) {
    String tag = sender.tokens().fresh();
    if (Marked.of(incoming.request(), "Event").filter(event -> event.token().equals("dialog")).isEmpty()) {
      Response response = incoming.response(Response.BAD_EVENT, tag);
      Headers.set(response, "Allow-Events", "dialog");
      incoming.send(response);
    } else if (watchers.size() >= MOST_WATCHERS) {
      incoming.answer(Response.SERVICE_UNAVAILABLE, tag);
    } else {
      Watcher[] made = new Watcher[1];
      made[0] = new Watcher(lines.apply(extension), Dialog.asServer(incoming.request(), tag, incoming.source()), sender,
          () -> forget(made[0]));
      watchers.add(made[0]);
      watched.accept(extension);
      grant(incoming, made[0], tag);
    }
  }

  private void grant(Incoming incoming, Watcher watcher, String tag) {
    int seconds = Math.min(MOST_SECONDS, Headers.number(incoming.request(), "Expires").orElse(MOST_SECONDS));
    Response response = incoming.response(Response.OK, tag);
    Headers.set(response, "Expires", String.valueOf(seconds));
    response.setHeader(lines.apply(watcher.extension()).contact(sender.wire(), incoming.source()));
    incoming.send(response);
    boolean over = seconds == 0;
    if (over) {
      forget(watcher);
    } else {
      watcher.endAfter(sender.thread().after(Duration.ofSeconds(seconds), () -> {
        forget(watcher);
        watcher.tell(of(watcher.extension()), "terminated;reason=timeout");
      }));
    }
    watcher.tell(of(watcher.extension()), over ? "terminated;reason=timeout" : "active;expires=" + seconds);
  }

  private void forget(Watcher watcher) {
    watcher.stop();
    watchers.remove(watcher);
  }

  /** A call that somebody else may take (RFC 3891), as that extension sees it. */
  Optional<DialogInfo> ringing(String extension) {
    return of(extension).stream().filter(dialog -> dialog.pickup().isPresent()).findFirst();
  }

  private List<DialogInfo> of(String extension) {
    return List.copyOf(dialogs.getOrDefault(extension, Map.of()).values());
  }

  private static DialogInfo info(CallView call, State state, Optional<DialogKey> key) {
    return new DialogInfo(call.id().value(), state, Optional.of(call.outgoing() ? Direction.INITIATOR : Direction.RECIPIENT),
        key.map(DialogKey::callId).orElse(""), key.map(DialogKey::localTag).orElse(""),
        key.map(DialogKey::remoteTag).orElse(""), Optional.of(call.party()), Optional.empty());
  }

  private static Optional<State> state(CallView call) {
    return switch (call.phase()) {
      case DIALLING, CONNECTING -> Optional.of(State.TRYING);
      case RINGING_THERE, RINGING_HERE -> Optional.of(State.EARLY);
      case TALKING -> Optional.of(State.CONFIRMED);
      case ENDED -> Optional.empty();
    };
  }
}
