package org.diapason.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SdpPropertiesTest {
  @Property
  void whatIsWrittenIsReadAsTheSame(@ForAll("descriptions") SessionDescription sdp) {
    byte[] written = SdpWriter.write(sdp);
    assertThat(SdpParser.parse(written)).isEqualTo(new ParsedSdp.Valid(sdp));
    assertThat(new String(written, StandardCharsets.UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Property
  void anyOctetsAreAnswered(@ForAll byte[] octets) {
    assertThat(SdpParser.parse(octets)).isNotNull();
  }

  /** Damaged bodies are either refused or read, and then written and read again as the same. */
  @Property(tries = 5_000)
  void damagedBodiesAreAnsweredAndNeverBreakTheWriter(@ForAll long seed) {
    if (SdpParser.parse(Bodies.damaged(seed)) instanceof ParsedSdp.Valid(SessionDescription sdp)) {
      sdp.media().forEach(line -> line.payloadTypes().forEach(line::encoding));
      assertThat(SdpParser.parse(SdpWriter.write(sdp))).isEqualTo(new ParsedSdp.Valid(sdp));
    }
  }

  @Provide
  Arbitrary<SessionDescription> descriptions() {
    Arbitrary<Origin> origins = Combinators.combine(words(), numbers(), numbers(), connections())
        .as((user, id, version, address) -> new Origin(user, "" + id, "" + version, address));
    Arbitrary<Timing> times = Combinators.combine(numbers(), numbers()).as(Timing::new);
    return Combinators.combine(origins, texts(), connections().optional(), bandwidths().list().ofMaxSize(2),
            times.list().ofMinSize(1).ofMaxSize(2), attributes(), media().list().ofMaxSize(4),
            others("iuepzkrXY").list().ofMaxSize(5))
        .as(SessionDescription::new);
  }

  private static Arbitrary<MediaDescription> media() {
    Arbitrary<String> formats = Arbitraries.integers().between(0, 127).map(String::valueOf);
    return Combinators.combine(Arbitraries.of("audio", "video", "image"), Arbitraries.integers().between(0, 65_535),
            Arbitraries.integers().between(1, 3), Arbitraries.of("RTP/AVP", "RTP/SAVPF", "udptl"),
            formats.list().ofMaxSize(9), connections().optional(), attributes(), others("ikZ").list().ofMaxSize(2))
        .as((kind, port, count, protocol, types, connection, attributes, others) -> new MediaDescription(
            kind, port, count, protocol, types, connection, List.of(), attributes, others));
  }

  private static Arbitrary<Attributes> attributes() {
    Arbitrary<Optional<String>> values = texts().optional();
    Arbitrary<String> names = Arbitraries.of("rtpmap", "fmtp", "ptime", "sendonly", "crypto", "x", "");
    return Combinators.combine(names, values).as(Attribute::new).list().ofMaxSize(6).map(Attributes::new);
  }

  private static Arbitrary<Bandwidth> bandwidths() {
    return Combinators.combine(Arbitraries.of("AS", "CT", "TIAS", "X-Y"), numbers()).as(Bandwidth::new);
  }

  private static Arbitrary<Line> others(String types) {
    return Combinators.combine(Arbitraries.chars().with(types.toCharArray()), texts()).as(Line::new);
  }

  private static Arbitrary<Connection> connections() {
    return Arbitraries.of("192.0.2.1", "0.0.0.0", "host.example.com", "224.2.1.1/127", "2001:db8::1", "::")
        .map(address -> new Connection(address.contains(":") ? AddressFamily.IP6 : AddressFamily.IP4, address));
  }

  private static Arbitrary<Long> numbers() {
    return Arbitraries.longs().between(0, 999_999_999_999_999_999L);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(12);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '~').withChars("äß漢\t").ofMaxLength(20);
  }
}
