package org.diapason.ui.text;

import java.time.Duration;
import org.diapason.core.account.AccountView;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason;
import org.diapason.core.media.AudioCodec;

/** What is said about calls and accounts. */
public final class CallTexts {

  private final Texts texts;

  /** Says it in the language of these texts. */
  public CallTexts(Texts texts) {
    this.texts = texts;
  }

  /** How far a call is, in a word or two. */
  public String state(CallView call) {
    return switch (call.phase()) {
      case DIALLING -> texts.of(Word.CALL_DIALLING);
      case RINGING_THERE -> texts.of(Word.CALL_RINGING_THERE);
      case RINGING_HERE -> ringing(call);
      case CONNECTING -> texts.of(Word.CALL_CONNECTING);
      case TALKING -> talking(call);
      case ENDED -> call.end().map(end -> end(end, call.party().shown())).orElse(texts.of(Word.END_FAILED, ""));
    };
  }

  /** Why a call ended, as a person says it. */
  public String end(EndReason end, String name) {
    Word word = switch (end.cause()) {
      case HUNG_UP_HERE -> Word.END_HUNG_UP_HERE;
      case HUNG_UP_THERE -> Word.END_HUNG_UP_THERE;
      case CANCELLED_HERE -> Word.END_CANCELLED_HERE;
      case REJECTED_HERE -> Word.END_REJECTED_HERE;
      case DIVERTED -> Word.END_DIVERTED;
      case TRANSFERRED -> Word.END_TRANSFERRED;
      case REPLACED -> Word.END_REPLACED;
      case MISSED -> Word.END_MISSED;
      case ANSWERED_ELSEWHERE -> Word.END_ANSWERED_ELSEWHERE;
      case BUSY -> Word.END_BUSY;
      case REJECTED_THERE -> Word.END_REJECTED_THERE;
      case HIDDEN_REJECTED -> Word.END_HIDDEN_REJECTED;
      case NOT_FOUND -> Word.END_NOT_FOUND;
      case GONE -> Word.END_GONE;
      case INCOMPLETE -> Word.END_INCOMPLETE;
      case UNAVAILABLE -> Word.END_UNAVAILABLE;
      case FORBIDDEN -> Word.END_FORBIDDEN;
      case NOT_AUTHORIZED -> Word.END_NOT_AUTHORIZED;
      case SERVER_FAILED -> Word.END_SERVER_FAILED;
      case NO_ANSWER -> Word.END_NO_ANSWER;
      case NO_COMMON_CODEC -> Word.END_NO_COMMON_CODEC;
      case UNREACHABLE -> Word.END_UNREACHABLE;
      case FAILED -> Word.END_FAILED;
      case AUDIO_LOST -> Word.END_AUDIO_LOST;
      case INTERRUPTED -> Word.END_INTERRUPTED;
    };
    return texts.of(word, name);
  }

  /** A codec as a person knows it. */
  public static String codec(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> "Opus";
      case G722 -> "G.722";
      case PCMA -> "G.711 A";
      case PCMU -> "G.711 µ";
    };
  }

  /** What an administrator wants to know about the end: protocol status and the server's words; empty if there is nothing. */
  public String details(EndReason end) {
    String status = end.status() == 0 ? "" : String.valueOf(end.status());
    String all = (status + " " + end.detail()).strip();
    return all.isEmpty() ? "" : texts.of(Word.END_DETAILS, all);
  }

  /** The second line under a name: number or address without scheme. */
  public static String number(Address address) {
    return address.user().matches("\\+?[0-9*#]{2,}") ? address.user() : whole(address);
  }

  /** The whole address without scheme, as it has to be seen where the host matters. */
  public static String whole(Address address) {
    return address.uri().substring(address.scheme().length() + 1);
  }

  /** A duration as a telephone shows it: 02:41, 1:12:09. */
  public static String clock(Duration duration) {
    return duration.toHours() > 0
        ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
        : "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  /** The state of an account in a word. */
  public String state(AccountView account) {
    return texts.of(switch (account.status()) {
      case OFF -> Word.ACCOUNT_OFF;
      case REGISTERING -> Word.ACCOUNT_REGISTERING;
      case REGISTERED -> Word.ACCOUNT_REGISTERED;
      case FAILED -> Word.ACCOUNT_FAILED;
    });
  }

  private String ringing(CallView call) {
    if (call.backFrom().isPresent() && !call.silenced()) {
      return texts.of(Word.CALL_BACK_FROM, call.backFrom().get().shown());
    }
    return texts.of(call.silenced() ? Word.CALL_SILENCED : call.waiting() ? Word.CALL_WAITING : Word.CALL_INCOMING);
  }

  private String talking(CallView call) {
    if (call.transferring().isPresent()) {
      return texts.of(Word.CALL_TRANSFERRING, call.transferring().get().shown());
    }
    if (call.held()) {
      return texts.of(Word.CALL_HELD);
    }
    if (call.heldThere()) {
      return texts.of(Word.CALL_HELD_THERE);
    }
    return texts.of(call.muted() ? Word.CALL_MUTED : Word.CALL_TALKING);
  }
}
