package org.diapason.demo.call;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountView.Status;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallHeard;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.Negotiated;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.setting.Owner;
import org.diapason.demo.voice.Vocabulary;

/** One real call to the demo PBX, without display or sound card, judged by what came back. */
public final class DemoCall {

  private static final int RATE = 48_000;
  private static final int PATIENCE_SECONDS = 20;
  /** What was said last still has to come back. */
  private static final int TAIL_SECONDS = 2;
  /** So that the key that sounds here does not drown the word said for the one before. */
  private static final long BETWEEN_DIGITS_MILLIS = 1_300;

  private final PhoneFactory phones;
  private final DemoCallOptions options;
  private final Path folder;
  private final CompletableFuture<Long> registered = new CompletableFuture<>();
  private final CompletableFuture<CallView> settled = new CompletableFuture<>();
  private final CompletableFuture<Long> answered = new CompletableFuture<>();
  private final CompletableFuture<Long> firstAudio = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  DemoCall(PhoneFactory phones, DemoCallOptions options, Path folder) {
    this.phones = phones;
    this.options = options;
    this.folder = folder;
  }

  Verdict run() throws IOException, InterruptedException {
    short[] speech = new Speech(600).seconds(options.seconds() + TAIL_SECONDS + PATIENCE_SECONDS);
    Path said = folder.resolve("said.wav");
    Path back = folder.resolve("back.wav");
    Waves.write(said, speech);
    PhoneOptions silent = new PhoneOptions(folder.resolve("phone"), NetworkScope.LOOPBACK,
        Optional.of(new AudioEnd.Wav(said.toString())), Optional.of(new AudioEnd.Wav(back.toString())));
    Verdict call;
    try (Phone phone = phones.create(silent)) {
      watch(phone);
      call = call(phone);
    }
    return call.answered() ? judged(call, speech, Waves.read(back)) : call;
  }

  private void watch(Phone phone) {
    phone.events().subscribe(AccountChanged.class, changed -> {
      if (changed.account().status() == Status.REGISTERED) {
        registered.complete(phone.clock().nanos());
      }
    });
    phone.events().subscribe(CallHeard.class, heard -> firstAudio.complete(phone.clock().nanos()));
    phone.events().subscribe(CallChanged.class, changed -> follow(phone, changed.call()));
  }

  private void follow(Phone phone, CallView view) {
    if (view.phase() == CallPhase.TALKING) {
      answered.complete(phone.clock().nanos());
      settled.complete(view);
    } else if (view.phase() == CallPhase.ENDED) {
      settled.complete(view);
      ended.complete(null);
    }
  }

  private Verdict call(Phone phone) throws InterruptedException {
    phone.settings().set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    phone.start();
    long begin = phone.clock().nanos();
    AccountId account = phone.tryOut().start(options.transport());
    phone.settings().set(AccountSettings.DTMF, account.owner(), options.dtmf());
    options.codec().ifPresent(codec -> phone.settings().set(AccountSettings.CODECS, account.owner(), List.of(codec)));
    if (!comes(registered)) {
      return Verdict.unanswered(false, -1);
    }
    double registerMs = milliseconds(begin, registered.join());
    long dialled = phone.clock().nanos();
    DialResult dial = phone.calls().dial(Optional.of(account), options.to());
    if (!(dial instanceof DialResult.Dialling dialling) || !comes(settled) || !answered.isDone()) {
      phone.calls().hangUpAll();
      return Verdict.unanswered(true, registerMs);
    }
    return talk(phone, dialling.call(), registerMs, milliseconds(dialled, answered.join()));
  }

  private Verdict talk(Phone phone, CallId call, double registerMs, double setupMs) throws InterruptedException {
    press(phone, call);
    waitFor(ended, talkSeconds() * 1_000L);
    double loss = phone.calls().statistics(call).lossReceived();
    String codec = phone.calls().find(call).flatMap(CallView::media).map(Negotiated::codec)
        .map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("");
    phone.calls().hangUp(call);
    double firstAudioMs = firstAudio.isDone() ? Math.max(0, milliseconds(answered.join(), firstAudio.join())) : -1;
    comes(ended);
    return new Verdict(true, true, registerMs, setupMs, firstAudioMs, codec, loss, Optional.empty(), Optional.empty());
  }

  /** At the pace of a person who listens. */
  private void press(Phone phone, CallId call) throws InterruptedException {
    for (char digit : options.digits().toCharArray()) {
      waitFor(ended, BETWEEN_DIGITS_MILLIS);
      phone.calls().digit(call, digit);
    }
  }

  /** After the last digit; all of them have to be read back then. */
  private int talkSeconds() {
    return (options.digits().isEmpty() ? options.seconds() : 0) + TAIL_SECONDS;
  }

  private Verdict judged(Verdict call, short[] speech, short[] back) {
    if (options.digits().isEmpty()) {
      return call.judged(Optional.of(Comparison.of(speech, back, talkSeconds() * RATE)), Optional.empty());
    }
    String said = new DigitEar(new Vocabulary()).understand(back);
    return call.judged(Optional.empty(), Optional.of(new ReadBack(options.digits(), said)));
  }

  private static boolean comes(CompletableFuture<?> future) throws InterruptedException {
    return waitFor(future, PATIENCE_SECONDS * 1_000L);
  }

  private static boolean waitFor(CompletableFuture<?> future, long millis) throws InterruptedException {
    try {
      future.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException late) {
      return false;
    }
  }

  private static double milliseconds(long from, long to) {
    return (to - from) / 1e6;
  }
}
