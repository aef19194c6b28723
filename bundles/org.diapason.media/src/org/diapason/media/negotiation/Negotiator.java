package org.diapason.media.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.RtpMap;
import org.diapason.media.sdp.SessionDescription;
import org.diapason.media.sdp.Timing;

/**
 * Makes and reads offers and answers of one audio stream (RFC 3264) for given capabilities. Has no state; safe from any
 * thread. A late offer (INVITE without a body) is {@link #offer} for the response and {@link #accept} for the ACK.
 */
public final class Negotiator {
  private final Capabilities capabilities;

  /** Makes a negotiator of these capabilities. */
  public Negotiator(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /**
   * Makes an offer, the first or a later one of a session. A later one keeps the number and order of lines and all
   * payload types; lines that are not our audio stay refused.
   *
   * @param session what was sent in this session before
   * @param local where we receive
   * @param direction what we want: sendonly or inactive to hold
   */
  public Offer offer(LocalSession session, LocalAudio local, Direction direction) {
    return offer(session, local, direction, capabilities.codecs(), Events.forClocksOf(capabilities.codecs()));
  }

  /**
   * Makes a later offer in which only the direction changes: of the codec agreed on, with events of its clock and of the one
   * agreed on.
   *
   * @param agreed what is in force
   */
  public Offer reoffer(LocalSession session, LocalAudio local, Direction direction, NegotiatedAudio agreed) {
    return offer(session, local, direction, List.of(agreed.codec()), Events.beside(agreed));
  }

  private Offer offer(
      LocalSession session, LocalAudio local, Direction direction, List<AudioCodec> codecs, List<RtpMap> possible) {
    List<RtpMap> events = capabilities.telephoneEvents() ? possible : List.of();
    PayloadTypes types = session.payloadTypes().including(codecs, events);
    LineWriter writer = new LineWriter();
    for (AudioCodec codec : codecs) {
      RtpMap encoding = Codecs.encoding(codec);
      writer.codec(types.of(encoding).orElseThrow(), encoding, codec);
    }
    events.forEach(event -> writer.events(types.of(event).orElseThrow(), event));
    MediaDescription line =
        writer.line(local, capabilities.profile().protocol(), capabilities.packetTime(), direction);
    return sent(session.sending(describe(session, local, List.of(Timing.PERMANENT), offered(session, line)), types));
  }

  /**
   * Answers an offer: the first audio line that can be used, with the first of its codecs we know and the payload types
   * of the offer; every other line is refused.
   *
   * @param session what was sent in this session before
   * @param offer the peer's offer
   * @param local where we receive
   * @param direction what we want; the answer holds what of it the offer allows
   */
  public Answer answer(LocalSession session, SessionDescription offer, LocalAudio local, Direction direction) {
    Optional<Rejection> reason = Optional.empty();
    for (AudioLine line : AudioLine.activeIn(offer).toList()) {
      List<Format<AudioCodec>> common = line.codecs(capabilities.codecs());
      Optional<Rejection> obstacle = line.obstacle();
      if (obstacle.isEmpty() && !common.isEmpty()) {
        return accepted(session, line, common.getFirst(), local, direction);
      }
      reason = reason.or(() -> obstacle).or(() -> Optional.of(Rejection.NO_COMMON_CODEC));
    }
    return new Answer.Rejected(reason.orElse(Rejection.NO_AUDIO));
  }

  /**
   * Reads the answer to an offer of ours.
   *
   * @param offer the offer as sent
   * @param answer the peer's answer
   */
  public Outcome accept(SessionDescription offer, SessionDescription answer) {
    Optional<AudioLine> ours = AudioLine.activeIn(offer).findFirst();
    if (ours.isEmpty() || ours.get().index() >= answer.media().size()) {
      return new Outcome.Failed(Rejection.LINES_DIFFER);
    }
    AudioLine theirs = new AudioLine(answer, ours.get().index());
    if (!theirs.media().isAudio()) {
      return new Outcome.Failed(Rejection.LINES_DIFFER);
    }
    if (theirs.media().port() == 0) {
      return new Outcome.Failed(Rejection.NO_AUDIO);
    }
    return theirs.obstacle().<Outcome>map(Outcome.Failed::new).orElseGet(() -> agreed(ours.get(), theirs));
  }

  private Answer accepted(
      LocalSession session, AudioLine line, Format<AudioCodec> codec, LocalAudio local, Direction direction) {
    Optional<Format<Integer>> events =
        capabilities.telephoneEvents() ? line.events(codec.meaning().rtpClock()) : Optional.empty();
    LineWriter writer = new LineWriter().codec(codec.payloadType(), codec.encoding(), codec.meaning());
    events.ifPresent(event -> writer.events(event.payloadType(), event.encoding()));
    SessionDescription offer = line.description();
    Direction possible = direction.and(line.direction().reversed());
    List<MediaDescription> media = new ArrayList<>(offer.media().stream().map(MediaDescription::refused).toList());
    media.set(line.index(), writer.line(local, line.media().protocol(), capabilities.packetTime(), possible));
    LocalSession next =
        session.sending(describe(session, local, offer.times(), media), takenOver(session, codec, events));
    Optional<TelephoneEvents> both =
        events.map(event -> new TelephoneEvents(event.payloadType(), event.payloadType(), event.meaning()));
    NegotiatedAudio audio = agreement(line, direction).on(codec, List.of(codec), both);
    return new Answer.Accepted(next.last().orElseThrow(), audio, next);
  }

  private Outcome agreed(AudioLine ours, AudioLine theirs) {
    List<Format<AudioCodec>> offered = ours.codecs(capabilities.codecs());
    List<AudioCodec> offeredCodecs = offered.stream().map(Format::meaning).toList();
    List<Format<AudioCodec>> answered = theirs.codecs(offeredCodecs);
    if (answered.isEmpty()) {
      return new Outcome.Failed(Rejection.NO_COMMON_CODEC);
    }
    List<AudioCodec> common = answered.stream().map(Format::meaning).toList();
    List<Format<AudioCodec>> receiving = offered.stream().filter(f -> common.contains(f.meaning())).toList();
    Format<AudioCodec> sending = answered.getFirst();
    Optional<TelephoneEvents> events = events(ours, theirs, sending.meaning().rtpClock());
    return new Outcome.Agreed(agreement(theirs, ours.signalledDirection()).on(sending, receiving, events));
  }

  /** Events of the answer that were offered, of the codec's clock if there are. */
  private static Optional<TelephoneEvents> events(AudioLine ours, AudioLine theirs, int clock) {
    return theirs.events(clock).flatMap(answered -> ours.events()
        .filter(offered -> offered.meaning().equals(answered.meaning()))
        .map(offered -> new TelephoneEvents(answered.payloadType(), offered.payloadType(), offered.meaning()))
        .findFirst());
  }

  private Agreement agreement(AudioLine peer, Direction wanted) {
    RemoteAudio remote = RemoteAudio.of(peer.description(), peer.media()).orElseThrow();
    return new Agreement(peer, remote, wanted, capabilities.packetTime());
  }

  private static PayloadTypes takenOver(
      LocalSession session, Format<AudioCodec> codec, Optional<Format<Integer>> events) {
    PayloadTypes types = session.payloadTypes().with(Codecs.encoding(codec.meaning()), codec.payloadType());
    return events.map(event -> types.with(Events.encoding(event.meaning()), event.payloadType())).orElse(types);
  }

  /** Lines of the next offer: those of the last description, where all but ours are refused, ours made new. */
  private static List<MediaDescription> offered(LocalSession session, MediaDescription line) {
    List<MediaDescription> lines = new ArrayList<>(session.last().map(SessionDescription::media).orElse(List.of()));
    int slot = session.last().map(AudioLine::slotIn).flatMap(found -> found.stream().boxed().findFirst())
        .orElse(lines.size());
    if (slot == lines.size()) {
      lines.add(line);
    } else {
      lines.set(slot, line);
    }
    return lines;
  }

  private static SessionDescription describe(
      LocalSession session, LocalAudio local, List<Timing> times, List<MediaDescription> media) {
    return SessionDescription.of(session.origin(local.address()), local.address(), times, media);
  }

  private static Offer sent(LocalSession next) {
    return new Offer(next.last().orElseThrow(), next);
  }
}
