package org.diapason.core.handling;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Dialled;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.handling.IncomingFacts.Others;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.presence.Presence;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;

/**
 * Decides what is done with a call that comes in. The first line that fits wins:
 *
 * <table>
 * <caption>Order of decision</caption>
 * <tr><th>when</th><th>then</th></tr>
 * <tr><td>the caller hides, and {@code calls.rejectAnonymous}</td><td>refuse 433</td></tr>
 * <tr><td>the chosen status is one of {@code automation.rejectWhen}</td>
 *     <td>refuse 486 when busy or on the phone, else 480</td></tr>
 * <tr><td>ten calls ring already</td><td>refuse 486</td></tr>
 * <tr><td>a call is active or rings and {@code audio.callWaiting} is off</td><td>refuse 486</td></tr>
 * <tr><td>all calls are on hold, unless both {@code audio.callWaiting} and {@code calls.callWaiting.whenHeld}</td>
 *     <td>refuse 486</td></tr>
 * <tr><td>forwarding at once is on and has a target</td><td>divert</td></tr>
 * <tr><td>the own proxy asks for intercom, it is allowed, and nobody is talked to (or {@code whenBusy})</td><td>answer</td></tr>
 * <tr><td>answering at once is on, and nobody is talked to</td><td>answer</td></tr>
 * <tr><td>else</td><td>ring, then divert or answer if that is on</td></tr>
 * </table>
 * The phone never takes a person out of a conversation by itself, but for intercom where that is wanted, and never while help
 * is being called.
 */
public final class IncomingRules {

  private final Settings settings;
  private final Presence presence;

  public IncomingRules(Settings settings, Presence presence) {
    this.settings = settings;
    this.presence = presence;
  }

  /** Changes nothing. */
  public Treatment decide(IncomingFacts facts) {
    return refusal(facts)
        .<Treatment>map(refused -> refused)
        .or(() -> forwarding(Mode.FORWARD_AT_ONCE, facts))
        .or(() -> intercom(facts))
        .or(() -> answering(Mode.ANSWER_AT_ONCE, facts))
        .orElseGet(() -> ring(facts));
  }

  /** What is done when a far side asks to be replaced by somebody else. */
  public HandlingSettings.TransferRequests transferRequests() {
    return settings.get(HandlingSettings.TRANSFER_REQUEST);
  }

  /** Whether the own server may answer, hold and resume a call by itself, while others go on as said. */
  public boolean obeys(Others others) {
    return on(HandlingSettings.INTERCOM) && switch (others) {
      case EMERGENCY -> false;
      case ACTIVE -> on(HandlingSettings.INTERCOM_WHEN_BUSY);
      case RINGING, ALL_HELD, NONE -> true;
    };
  }

  private Optional<Treatment.Refuse> refusal(IncomingFacts facts) {
    if (facts.anonymous() && on(HandlingSettings.REJECT_ANONYMOUS)) {
      return refuse(433);
    }
    OwnStatus status = presence.chosen();
    Setting<Boolean> unwanted = HandlingSettings.REJECT_WHEN.get(status);
    if (unwanted != null && on(unwanted)) {
      return refuse(status == OwnStatus.BUSY || status == OwnStatus.ON_THE_PHONE ? 486 : 480);
    }
    boolean offered = switch (facts.others()) {
      case NONE -> true;
      case EMERGENCY, ACTIVE, RINGING -> on(HandlingSettings.CALL_WAITING);
      case ALL_HELD -> on(HandlingSettings.CALL_WAITING) && on(HandlingSettings.WAITING_WHEN_HELD);
    };
    return offered && !facts.crowded() ? Optional.empty() : refuse(486);
  }

  private Optional<Treatment.Answer> intercom(IncomingFacts facts) {
    boolean free = facts.others() == Others.NONE
        || facts.others() != Others.EMERGENCY && on(HandlingSettings.INTERCOM_WHEN_BUSY);
    return facts.intercom().filter(_ -> free && on(HandlingSettings.INTERCOM))
        .map(delay -> new Treatment.Answer(delay, true));
  }

  private Treatment ring(IncomingFacts facts) {
    Optional<Treatment.Later> later = forwarding(Mode.FORWARD_AFTER, facts)
        .map(then -> new Treatment.Later(settings.get(HandlingSettings.FORWARD_AFTER), then))
        .or(() -> answering(Mode.ANSWER_AFTER, facts)
            .map(then -> new Treatment.Later(settings.get(HandlingSettings.ANSWER_AFTER), then)));
    return new Treatment.Ring(facts.others() == Others.EMERGENCY || facts.others() == Others.ACTIVE, later);
  }

  private Optional<Treatment.Divert> forwarding(Mode mode, IncomingFacts facts) {
    return handles(mode)
        ? Dialled.read(settings.get(HandlingSettings.FORWARD_TARGET), facts.domain()).map(Treatment.Divert::new)
        : Optional.empty();
  }

  private Optional<Treatment.Answer> answering(Mode mode, IncomingFacts facts) {
    return handles(mode) && facts.others() == Others.NONE
        ? Optional.of(new Treatment.Answer(Duration.ZERO, on(HandlingSettings.ANSWER_SOUND)))
        : Optional.empty();
  }

  private boolean handles(Mode mode) {
    return on(HandlingSettings.ENABLED) && settings.get(HandlingSettings.MODE) == mode;
  }

  private boolean on(Setting<Boolean> setting) {
    return settings.get(setting);
  }

  private static Optional<Treatment.Refuse> refuse(int status) {
    return Optional.of(new Treatment.Refuse(status));
  }
}
