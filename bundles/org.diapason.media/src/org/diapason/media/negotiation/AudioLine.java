package org.diapason.media.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.Profile;
import org.diapason.media.sdp.RtpMap;
import org.diapason.media.sdp.SessionDescription;

/** One audio line of a description, read by the formats it holds. */
record AudioLine(SessionDescription description, int index) {
  /** Audio lines of a description that take part, in their order. */
  static Stream<AudioLine> activeIn(SessionDescription description) {
    return IntStream.range(0, description.media().size())
        .mapToObj(index -> new AudioLine(description, index))
        .filter(line -> line.media().isAudio() && line.media().port() != 0);
  }

  /** Index of the line that carries our audio: one in use, else a refused one. */
  static OptionalInt slotIn(SessionDescription description) {
    List<MediaDescription> media = description.media();
    OptionalInt active = activeIn(description).mapToInt(AudioLine::index).findFirst();
    return active.isPresent()
        ? active
        : IntStream.range(0, media.size()).filter(index -> media.get(index).isAudio()).findFirst();
  }

  MediaDescription media() {
    return description.media().get(index);
  }

  Direction signalledDirection() {
    return Directions.of(description.signalledDirectionOf(media()));
  }

  /** As signalled, but without receiving if the address says so (hold after RFC 2543). */
  Direction direction() {
    return Directions.of(description.directionOf(media()));
  }

  /** What rules the line out before its formats are looked at. */
  Optional<Rejection> obstacle() {
    Profile profile = media().profile();
    if (profile.secure()) {
      return Optional.of(Rejection.SECURE_PROFILE_UNSUPPORTED);
    }
    if (profile == Profile.OTHER) {
      return Optional.of(Rejection.PROTOCOL_UNSUPPORTED);
    }
    return description.connectionOf(media()).isEmpty() ? Optional.of(Rejection.NO_ADDRESS) : Optional.empty();
  }

  /** Formats that are one of the codecs, in the order of the line. */
  List<Format<AudioCodec>> codecs(List<AudioCodec> known) {
    return encodings()
        .flatMap(format -> known.stream()
            .filter(codec -> Codecs.means(format.encoding(), codec))
            .map(codec -> new Format<>(format.payloadType(), format.encoding(), codec)))
        .toList();
  }

  /** Telephone events of the clock given, else of any clock. */
  Optional<Format<Integer>> events(int clock) {
    return events().filter(format -> format.meaning() == clock).findFirst().or(() -> events().findFirst());
  }

  /** Telephone events, their meaning being the clock. */
  Stream<Format<Integer>> events() {
    return encodings()
        .filter(format -> format.encoding().encoding().equalsIgnoreCase(Events.ENCODING))
        .map(format -> new Format<>(format.payloadType(), format.encoding(), format.encoding().clock()));
  }

  private Stream<Format<RtpMap>> encodings() {
    return media().payloadTypes().stream()
        .flatMap(type -> media().encoding(type).stream().map(encoding -> new Format<>(type, encoding, encoding)));
  }
}
