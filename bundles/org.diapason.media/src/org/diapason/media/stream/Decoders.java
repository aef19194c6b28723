package org.diapason.media.stream;

import java.util.EnumMap;
import java.util.Map;
import org.diapason.core.media.AudioCodec;
import org.diapason.libjitsi.g722.G722Decoder;

/** The decoders of one stream by payload type. Changed by one thread, read by the audio thread. */
final class Decoders {
  private static final int TYPES = 128;

  private final Map<AudioCodec, SoundDecoder> made = new EnumMap<>(AudioCodec.class);
  private volatile SoundDecoder[] byType = new SoundDecoder[TYPES];

  /** What may come from now on; a codec that stays keeps its state. */
  void expect(Map<Integer, AudioCodec> receivable) {
    SoundDecoder[] now = new SoundDecoder[TYPES];
    receivable.forEach((type, codec) -> now[type] = made.computeIfAbsent(codec, Decoders::make));
    byType = now;
  }

  /** The decoder of a payload type, or null. Audio thread. */
  SoundDecoder of(int payloadType) {
    return byType[payloadType];
  }

  /** Nobody decodes any more. */
  void close() {
    made.values().forEach(SoundDecoder::close);
  }

  private static SoundDecoder make(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> new OpusSound();
      case G722 -> new TelephoneSound(g722(), codec.audioRate(), codec.rtpClock());
      case PCMA -> new TelephoneSound(new CompandedOctets(CompandedOctets::aLaw), codec.audioRate(), codec.rtpClock());
      case PCMU -> new TelephoneSound(new CompandedOctets(CompandedOctets::muLaw), codec.audioRate(), codec.rtpClock());
    };
  }

  private static TelephoneSound.Octets g722() {
    G722Decoder decoder = new G722Decoder();
    return (payload, length, pcm) -> {
      decoder.decode(payload, 0, pcm, 0, length);
      return 2 * length;
    };
  }
}
