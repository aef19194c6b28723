package org.diapason.media.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes descriptions in the order of RFC 8866 §5, lines ended by CR LF; equal descriptions give equal bytes. */
public final class SdpWriter {
  private final StringBuilder text = new StringBuilder(512);

  private SdpWriter() {}

  /** The description in UTF-8. */
  public static byte[] write(SessionDescription description) {
    return text(description).getBytes(StandardCharsets.UTF_8);
  }

  /** The description as text. */
  public static String text(SessionDescription description) {
    SdpWriter writer = new SdpWriter();
    writer.session(description);
    description.media().forEach(writer::media);
    return writer.text.toString();
  }

  private void session(SessionDescription description) {
    Origin origin = description.origin();
    line('v', "0");
    line('o', origin.user() + " " + origin.sessionId() + " " + origin.version() + " " + address(origin.address()));
    line('s', description.name());
    others(description.others(), true);
    connection(description.connection());
    bandwidths(description.bandwidths());
    description.times().forEach(time -> line('t', time.start() + " " + time.stop()));
    others(description.others(), false);
    attributes(description.attributes());
  }

  private void media(MediaDescription media) {
    String port = media.portCount() == 1 ? "" + media.port() : media.port() + "/" + media.portCount();
    String fixed = media.kind() + " " + port + " " + media.protocol();
    line('m', media.formats().isEmpty() ? fixed : fixed + " " + String.join(" ", media.formats()));
    others(media.others(), true);
    connection(media.connection());
    bandwidths(media.bandwidths());
    others(media.others(), false);
    attributes(media.attributes());
  }

  private void others(List<Line> lines, boolean beforeConnection) {
    lines.stream()
        .filter(line -> line.precedesConnection() == beforeConnection)
        .forEach(line -> line(line.type(), line.value()));
  }

  private void connection(Optional<Connection> connection) {
    connection.ifPresent(present -> line('c', address(present)));
  }

  private void bandwidths(List<Bandwidth> bandwidths) {
    bandwidths.forEach(bandwidth -> line('b', bandwidth.type() + ":" + bandwidth.value()));
  }

  private void attributes(Attributes attributes) {
    for (Attribute attribute : attributes.all()) {
      line('a', attribute.name() + attribute.value().map(value -> ":" + value).orElse(""));
    }
  }

  private static String address(Connection connection) {
    return "IN " + connection.family() + " " + connection.address();
  }

  private void line(char type, String value) {
    text.append(type).append('=').append(value).append("\r\n");
  }
}
