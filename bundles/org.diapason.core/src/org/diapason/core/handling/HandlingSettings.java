package org.diapason.core.handling;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.address.Dialled;
import org.diapason.core.address.EmergencyNumbers;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.setting.Default;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings that say what is done with calls that come in. */
public final class HandlingSettings {

  /** Values of {@code calls.handling.mode}. */
  public enum Mode { FORWARD_AT_ONCE, FORWARD_AFTER, ANSWER_AT_ONCE, ANSWER_AFTER }

  /** Values of {@code calls.callWaiting.tone}. */
  public enum WaitingTone { RING, BEEPS }

  /** Values of {@code automation.transferRequest}. */
  public enum TransferRequests { REJECT, ACCEPT, ASK }

  /** What is done when the far side of a call asks to be replaced by somebody else (REFER). */
  public static final Setting<TransferRequests> TRANSFER_REQUEST =
      Setting.phone("automation.transferRequest", Kind.choice(TransferRequests.class), TransferRequests.REJECT);

  public static final Setting<Boolean> ENABLED = bool("calls.handling.enabled", false);

  public static final Setting<Mode> MODE =
      Setting.phone("calls.handling.mode", Kind.choice(Mode.class), Mode.ANSWER_AT_ONCE);

  /** Off: {@link #ENABLED} is off again after a restart. */
  public static final Setting<Boolean> KEEP = bool("calls.handling.keep", false);

  public static final Setting<Duration> FORWARD_AFTER =
      Setting.phone("calls.forward.after", Kind.seconds(1, 600), Duration.ofSeconds(30));

  /** Number or address; while it is empty nothing is forwarded. */
  public static final Setting<String> FORWARD_TARGET =
      Setting.phone("calls.forward.target", Dialled.kind(), "");

  public static final Setting<Duration> ANSWER_AFTER =
      Setting.phone("calls.answer.after", Kind.seconds(1, 600), Duration.ofSeconds(30));

  /** A tone warns that the phone has answered by itself. */
  public static final Setting<Boolean> ANSWER_SOUND = bool("calls.answer.sound", true);

  public static final Setting<Boolean> REJECT_ANONYMOUS = bool("calls.rejectAnonymous", false);

  /** Off: a second caller is busy. */
  public static final Setting<Boolean> CALL_WAITING = bool("audio.callWaiting", true);

  /** Offers a further call, too, while all others are only on hold. */
  public static final Setting<Boolean> WAITING_WHEN_HELD = bool("calls.callWaiting.whenHeld", false);

  public static final Setting<WaitingTone> WAITING_TONE =
      Setting.phone("calls.callWaiting.tone", Kind.choice(WaitingTone.class), WaitingTone.RING);

  /** What is dialled for help; a warning is shown then. Of the country of {@code audio.toneCountry}. */
  public static final Setting<List<String>> EMERGENCY_NUMBERS = Setting.phone("calls.emergencyNumbers",
      Kind.written("numbers with commas between", HandlingSettings::numbers, numbers -> String.join(",", numbers)),
      Default.derived(AudioSettings.TONE_COUNTRY, EmergencyNumbers::in));

  /** The caller's side may have its call answered, if the own proxy says so. */
  public static final Setting<Boolean> INTERCOM = bool("automation.intercom", false);

  /** Even while others are talked to; they are put on hold. */
  public static final Setting<Boolean> INTERCOM_WHEN_BUSY = bool("automation.intercom.whenBusy", false);

  /** Whether a status that the person has chosen refuses calls. */
  public static final Map<OwnStatus, Setting<Boolean>> REJECT_WHEN = Map.of(
      OwnStatus.INVISIBLE, bool("automation.rejectWhen.invisible", false),
      OwnStatus.AWAY, bool("automation.rejectWhen.away", false),
      OwnStatus.BUSY, bool("automation.rejectWhen.busy", false),
      OwnStatus.ON_THE_PHONE, bool("automation.rejectWhen.onThePhone", false),
      OwnStatus.LUNCH, bool("automation.rejectWhen.lunch", false),
      OwnStatus.BRB, bool("automation.rejectWhen.brb", false));

  private HandlingSettings() {
  }

  /** All of them, in the order of the spec. */
  public static List<Setting<?>> all() {
    return List.of(CALL_WAITING, ENABLED, MODE, FORWARD_AFTER, FORWARD_TARGET, ANSWER_AFTER, ANSWER_SOUND, KEEP,
        REJECT_ANONYMOUS, WAITING_WHEN_HELD, WAITING_TONE, EMERGENCY_NUMBERS, TRANSFER_REQUEST, INTERCOM, INTERCOM_WHEN_BUSY,
        REJECT_WHEN.get(OwnStatus.INVISIBLE), REJECT_WHEN.get(OwnStatus.AWAY), REJECT_WHEN.get(OwnStatus.BUSY),
        REJECT_WHEN.get(OwnStatus.ON_THE_PHONE), REJECT_WHEN.get(OwnStatus.LUNCH), REJECT_WHEN.get(OwnStatus.BRB));
  }

  private static Setting<Boolean> bool(String id, boolean fallback) {
    return Setting.phone(id, Kind.bool(), fallback);
  }

  private static Optional<List<String>> numbers(String written) {
    List<String> numbers = Arrays.stream(written.split(",")).map(String::strip).filter(number -> !number.isEmpty()).toList();
    return Optional.of(numbers).filter(all -> all.stream().allMatch(number -> number.matches("[0-9*#]{1,15}")));
  }
}
