package org.diapason.media.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.Negotiated;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.media.negotiation.Answer;
import org.diapason.media.negotiation.LocalAudio;
import org.diapason.media.negotiation.LocalSession;
import org.diapason.media.negotiation.NegotiatedAudio;
import org.diapason.media.negotiation.Negotiator;
import org.diapason.media.negotiation.Offer;
import org.diapason.media.negotiation.Outcome;
import org.diapason.media.negotiation.Rejection;
import org.diapason.media.sdp.ParsedSdp;
import org.diapason.media.sdp.SdpParser;
import org.diapason.media.sdp.SdpWriter;
import org.diapason.media.sdp.SessionDescription;

/** Offers and answers of one session: what was sent, and what is in work. For one thread. */
final class Negotiation {

  /** What came of an offer or answer. */
  sealed interface Result {
    /** Our answer, agreed on as soon as it is sent. */
    record Answered(Description answer, NegotiatedAudio audio) implements Result {}

    /** Both sides agree. */
    record Agreed(NegotiatedAudio audio) implements Result {}

    /** Nothing came of it. */
    record Failed(Problem problem) implements Result {}
  }

  private final Negotiator negotiator;
  private LocalSession session;
  private Optional<SessionDescription> offered = Optional.empty();
  private Optional<NegotiatedAudio> answered = Optional.empty();
  private Optional<NegotiatedAudio> inForce = Optional.empty();

  Negotiation(Negotiator negotiator, long id) {
    this.negotiator = negotiator;
    session = LocalSession.start(id);
  }

  /** Offers everything. */
  Description offer(LocalAudio local, Direction direction) {
    return sent(negotiator.offer(session, local, direction));
  }

  /** Offers the codec in force; everything while there is none. */
  Description reoffer(LocalAudio local, Direction direction) {
    return inForce.map(agreed -> sent(negotiator.reoffer(session, local, direction, agreed)))
        .orElseGet(() -> offer(local, direction));
  }

  private Description sent(Offer offer) {
    session = offer.session();
    offered = Optional.of(offer.description());
    answered = Optional.empty();
    return new Description(SdpWriter.text(offer.description()));
  }

  Result answer(Description offer, LocalAudio local, Direction wanted) {
    return switch (parse(offer)) {
      case ParsedSdp.Malformed malformed -> new Result.Failed(problem(malformed));
      case ParsedSdp.Valid valid -> answer(valid.description(), local, wanted);
    };
  }

  private Result answer(SessionDescription offer, LocalAudio local, Direction wanted) {
    return switch (negotiator.answer(session, offer, local, wanted)) {
      case Answer.Rejected rejected -> new Result.Failed(problem(rejected.reason()));
      case Answer.Accepted accepted -> {
        session = accepted.session();
        offered = Optional.empty();
        answered = Optional.of(accepted.audio());
        yield new Result.Answered(new Description(SdpWriter.text(accepted.description())), accepted.audio());
      }
    };
  }

  /**
   * Takes an answer to the last offer. There may be several: those of unreliable provisional responses are previews of the one in
   * the 2xx, which counts, and which may be another fork's (RFC 3261 §13.2.1).
   */
  Result accept(Description answer) {
    if (offered.isEmpty()) {
      return new Result.Failed(Problem.of(ProblemCode.MEDIA_FAILED, "an answer without an offer"));
    }
    SessionDescription ours = offered.get();
    return switch (parse(answer)) {
      case ParsedSdp.Malformed malformed -> new Result.Failed(problem(malformed));
      case ParsedSdp.Valid valid -> switch (negotiator.accept(ours, valid.description())) {
        case Outcome.Agreed agreed -> {
          inForce = Optional.of(agreed.audio());
          yield new Result.Agreed(agreed.audio());
        }
        case Outcome.Failed failed -> new Result.Failed(problem(failed.reason()));
      };
    };
  }

  /** The answer made last, once. */
  Optional<NegotiatedAudio> commit() {
    Optional<NegotiatedAudio> now = answered;
    inForce = now.or(() -> inForce);
    offered = Optional.empty();
    answered = Optional.empty();
    return now;
  }

  void rollBack() {
    offered = Optional.empty();
    answered = Optional.empty();
  }

  static Negotiated inShort(NegotiatedAudio audio) {
    return new Negotiated(audio.codec(), audio.direction(), audio.events().isPresent());
  }

  private static ParsedSdp parse(Description description) {
    return SdpParser.parse(description.sdp().getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(ParsedSdp.Malformed malformed) {
    return Problem.of(ProblemCode.MEDIA_FAILED, "SDP line " + malformed.line() + ": " + malformed.reason());
  }

  private static Problem problem(Rejection reason) {
    return reason == Rejection.NO_COMMON_CODEC
        ? Problem.of(ProblemCode.NO_COMMON_CODEC)
        : Problem.of(ProblemCode.MEDIA_FAILED, reason.name());
  }
}
