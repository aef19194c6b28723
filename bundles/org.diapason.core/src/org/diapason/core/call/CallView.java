package org.diapason.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.media.Negotiated;

/**
 * A call as it is shown; a picture of one moment.
 *
 * @param party the far side
 * @param called address that was dialled, here or there
 * @param verified whether the own proxy vouches for the party
 * @param outgoing dialled here
 * @param held whether we hold the far side
 * @param heldThere whether the far side holds us
 * @param muted whether our microphone is muted
 * @param speaker whether it is talked hands-free, with the speaker's devices while it is the active one
 * @param volume per cent of what the far side sends, 0 to 200
 * @param audioLost whether no audio came for some seconds though it should
 * @param waiting whether it only knocks, because somebody is talked to
 * @param silenced whether it rings without sound
 * @param recording whether what is said is recorded, which has to be shown
 * @param began wall clock time of the first INVITE
 * @param talkingSince monotonic nanoseconds of {@link org.diapason.core.time.Clock}, if it was answered
 * @param media what was agreed on, if anything
 * @param transferring whom the far side is being sent to
 * @param backFrom to whom the caller was sent from here a few minutes ago, who probably has not answered
 * @param question what the person here has to decide, see {@link Calls#decide}
 * @param end why it ended, once it has
 */
public record CallView(CallId id, AccountId account, Address party, Address called, boolean verified, boolean outgoing,
    CallPhase phase, boolean held, boolean heldThere, boolean muted, boolean speaker, int volume, boolean audioLost,
    boolean waiting, boolean silenced, RecordingState recording, Instant began, Optional<Long> talkingSince,
    Optional<Negotiated> media, Optional<Address> transferring, Optional<Address> backFrom, Optional<Question> question,
    Optional<EndReason> end) {

  /** Time since it was answered; zero before. */
  public Duration duration(long nanosNow) {
    return talkingSince.map(since -> Duration.ofNanos(Math.max(0, nanosNow - since))).orElse(Duration.ZERO);
  }
}
