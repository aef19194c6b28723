package org.diapason.media.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.Attribute;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.RtpMap;

/** Composes an audio line of ours, format by format. */
final class LineWriter {
  private final List<String> formats = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();

  LineWriter codec(int payloadType, RtpMap encoding, AudioCodec codec) {
    return format(payloadType, encoding, Codecs.parameters(codec));
  }

  LineWriter events(int payloadType, RtpMap encoding) {
    return format(payloadType, encoding, Events.PARAMETERS);
  }

  MediaDescription line(LocalAudio local, String protocol, int packetTime, Direction direction) {
    List<Attribute> all = new ArrayList<>(local.attributes());
    all.addAll(attributes);
    all.add(Attribute.of("ptime", packetTime));
    all.add(Directions.attribute(direction).attribute());
    return MediaDescription.of("audio", local.rtpPort(), protocol, formats, all);
  }

  private LineWriter format(int payloadType, RtpMap encoding, String parameters) {
    formats.add(Integer.toString(payloadType));
    attributes.add(encoding.attribute(payloadType));
    if (!parameters.isEmpty()) {
      attributes.add(Attribute.of("fmtp", payloadType + " " + parameters));
    }
    return this;
  }
}
