package org.diapason.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SdpParserTest {
  private static final String SESSION = "v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\nc=IN IP4 192.0.2.1\nt=0 0\n";

  @Test
  void theExampleOfRfc4566IsReadWhole() {
    SessionDescription sdp = Bodies.description(Bodies.RFC_4566);
    Connection host = new Connection(AddressFamily.IP4, "10.47.16.5");
    assertThat(sdp.origin()).isEqualTo(new Origin("jdoe", "2890844526", "2890842807", host));
    assertThat(sdp.name()).isEqualTo("SDP Seminar");
    assertThat(sdp.connection().orElseThrow().host()).isEqualTo("224.2.17.12");
    assertThat(sdp.times()).containsExactly(new Timing(2_873_397_496L, 2_873_404_696L));
    assertThat(sdp.others()).extracting(Line::type).containsExactly('i', 'u', 'e');
    assertThat(sdp.media()).extracting(MediaDescription::port).containsExactly(49_170, 51_372);
    assertThat(sdp.directionOf(sdp.media().getFirst())).isEqualTo(Direction.RECVONLY);
    assertThat(sdp.media().get(1).encoding(99)).contains(new RtpMap("h263-1998", 90_000, 1));
  }

  @Test
  void aLinesOwnAddressComesBeforeTheSessions() {
    SessionDescription sdp = Bodies.description(Bodies.RFC_8866);
    assertThat(sdp.connectionOf(sdp.media().getFirst())).contains(new Connection(AddressFamily.IP4, "198.51.100.1"));
    assertThat(sdp.connectionOf(sdp.media().get(2))).contains(new Connection(AddressFamily.IP6, "2001:db8::2"));
  }

  @Test
  void baresipsOfferIsUnderstood() {
    MediaDescription audio = Bodies.description(Bodies.BARESIP).media().getFirst();
    assertThat(audio.payloadTypes()).containsExactly(96, 9, 8, 0, 101);
    assertThat(audio.encoding(96)).contains(new RtpMap("opus", 48_000, 2));
    assertThat(audio.bandwidths()).containsExactly(new Bandwidth("AS", 125));
    assertThat(audio.attributes().formatParameters(101)).contains("0-15");
    assertThat(audio.attributes().packetTime()).hasValue(20);
    assertThat(audio.attributes().rtcp()).contains(new RtcpTarget(30_583, Optional.empty()));
  }

  @Test
  void linphonesFeedbackProfileAndUnknownAttributesAreKept() {
    SessionDescription sdp = Bodies.description(Bodies.LINPHONE);
    assertThat(sdp.media()).extracting(MediaDescription::profile).containsExactly(Profile.AVPF, Profile.AVPF);
    assertThat(sdp.attributes().value("ice-ufrag")).contains("b9b4b9c1");
    assertThat(sdp.media().getFirst().attributes().values("rtcp-fb")).containsExactly("* trr-int 1000", "* ccm tmmbr");
  }

  @Test
  void asterisksAndCiscosLimitsAreRead() {
    assertThat(Bodies.description(Bodies.ASTERISK).media().getFirst().attributes().maximumPacketTime()).hasValue(150);
    SessionDescription cisco = Bodies.description(Bodies.CISCO);
    assertThat(cisco.connection()).isEmpty();
    assertThat(cisco.connectionOf(cisco.media().getFirst()).orElseThrow().host()).isEqualTo("192.0.2.40");
    assertThat(cisco.media().get(1).profile()).isEqualTo(Profile.OTHER);
    assertThat(cisco.media().get(1).formats()).containsExactly("*");
  }

  @Test
  void aProxiesAddressIsTheOneOfTheMediaNotOfTheOrigin() {
    SessionDescription sdp = Bodies.description(Bodies.PROXIED);
    assertThat(sdp.connectionOf(sdp.media().getFirst()).orElseThrow().host()).isEqualTo("203.0.113.99");
    assertThat(sdp.media().getFirst().encoding(3)).contains(new RtpMap("GSM", 8_000, 1));
  }

  @Test
  void keysAndCandidatesStayReadable() {
    SessionDescription sdp = Bodies.description(Bodies.SECURE);
    MediaDescription dtls = sdp.media().getFirst();
    assertThat(dtls.profile()).isEqualTo(Profile.DTLS_SAVPF);
    assertThat(dtls.attributes().rtcpMultiplexed()).isTrue();
    assertThat(dtls.attributes().value("fingerprint").orElseThrow()).startsWith("sha-256 4A:");
    assertThat(dtls.attributes().value("candidate").orElseThrow()).endsWith("typ host");
    assertThat(sdp.media().get(1).profile().secure()).isTrue();
    assertThat(sdp.media().get(1).attributes().value("crypto").orElseThrow()).contains("inline:");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    Bodies.RFC_4566, Bodies.RFC_8866, Bodies.BARESIP, Bodies.LINPHONE, Bodies.ASTERISK, Bodies.PROXIED, Bodies.CISCO,
    Bodies.SECURE
  })
  void lineFeedsAloneAreAsGoodAndWritingGivesTheSameDescription(String body) {
    ParsedSdp parsed = SdpParser.parse(Bodies.lf(body));
    assertThat(parsed).isEqualTo(SdpParser.parse(Bodies.crlf(body)));
    SessionDescription sdp = ((ParsedSdp.Valid) parsed).description();
    assertThat(SdpParser.parse(SdpWriter.write(sdp))).isEqualTo(parsed);
  }

  @Test
  void aBodyInTheOrderOfTheRfcIsWrittenAsItCame() {
    assertThat(SdpWriter.write(Bodies.description(Bodies.RFC_8866))).isEqualTo(Bodies.crlf(Bodies.RFC_8866));
    assertThat(SdpWriter.write(Bodies.description(Bodies.ASTERISK))).isEqualTo(Bodies.crlf(Bodies.ASTERISK));
  }

  @Test
  void missingNameAndTimeAndBlankLinesAndStrayLinesAreForgiven() {
    SessionDescription sdp = Bodies.description(
        "v=0\no=- 1 1 IN IP4 192.0.2.1\n\na=x\nX=strange\nb=nonsense\nt=soon\nm=audio  5000\tRTP/AVP 0 8 \na=\n\n");
    assertThat(sdp.name()).isEqualTo("-");
    assertThat(sdp.times()).containsExactly(Timing.PERMANENT);
    assertThat(sdp.others()).containsExactlyInAnyOrder(
        new Line('X', "strange"), new Line('b', "nonsense"), new Line('t', "soon"));
    assertThat(sdp.media().getFirst().payloadTypes()).containsExactly(0, 8);
  }

  @Test
  void holdByAddressMeansThePeerDoesNotReceive() {
    String held = SESSION.replace("c=IN IP4 192.0.2.1", "c=IN IP4 0.0.0.0");
    assertThat(directionIn(held + "m=audio 5000 RTP/AVP 0\n")).isEqualTo(Direction.SENDONLY);
    assertThat(directionIn(held + "m=audio 5000 RTP/AVP 0\na=recvonly\n")).isEqualTo(Direction.INACTIVE);
    assertThat(directionIn(SESSION + "m=audio 5000 RTP/AVP 0\nc=IN IP6 ::\n")).isEqualTo(Direction.SENDONLY);
    assertThat(directionIn(SESSION + "m=audio 5000 RTP/AVP 0\n")).isEqualTo(Direction.SENDRECV);
  }

  @Test
  void aLineOfPortZeroTakesNoPart() {
    assertThat(directionIn(SESSION + "m=audio 0 RTP/AVP 0\na=sendrecv\n")).isEqualTo(Direction.INACTIVE);
  }

  @Test
  void theLinesDirectionComesBeforeTheSessions() {
    assertThat(directionIn(SESSION + "a=inactive\nm=audio 5000 RTP/AVP 0\na=sendonly\n")).isEqualTo(Direction.SENDONLY);
    assertThat(directionIn(SESSION + "a=inactive\nm=audio 5000 RTP/AVP 0\n")).isEqualTo(Direction.INACTIVE);
  }

  @Test
  void unreadableAttributesAreAsGoodAsAbsent() {
    Attributes attributes = Bodies.description(SESSION + "m=audio 5000 RTP/AVP 96 97 98\na=rtpmap:96 opus\n"
        + "a=rtpmap:97 x/99999999999\na=rtpmap:300 PCMA/8000\na=ptime:soon\na=rtcp:99999\na=rtcp:1 IN IP4\na=fmtp:98\n")
        .media().getFirst().attributes();
    assertThat(attributes.rtpMap(96)).isEmpty();
    assertThat(attributes.rtpMap(97)).isEmpty();
    assertThat(attributes.packetTime()).isEmpty();
    assertThat(attributes.rtcp()).isEmpty();
    assertThat(attributes.formatParameters(98)).isEmpty();
    assertThat(attributes.all()).hasSize(7);
  }

  @Test
  void aPayloadTypeListedTwiceCountsOnce() {
    MediaDescription line = Bodies.description(SESSION + "m=audio 5000 RTP/AVP 0 8 0 8\n").media().getFirst();
    assertThat(line.payloadTypes()).containsExactly(0, 8);
    assertThat(line.formats()).hasSize(4);
  }

  @Test
  void hostNamesAreNotResolved() {
    Connection name = new Connection(AddressFamily.IP4, "media.example.com");
    assertThat(name.literal()).isEmpty();
    assertThat(name.isUnspecified()).isFalse();
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    assertThat(SdpParser.parse(new byte[0])).isEqualTo(new ParsedSdp.Malformed(0, "no origin"));
    assertThat(malformed("hello\n")).isEqualTo(new ParsedSdp.Malformed(1, "not a line of SDP"));
    assertThat(malformed("v=1\n")).isEqualTo(new ParsedSdp.Malformed(1, "does not begin with version 0"));
    assertThat(malformed("v=0\no=- 1 1 IN IP4\n")).isEqualTo(new ParsedSdp.Malformed(2, "origin unreadable"));
    assertThat(malformed(SESSION + "v=0\n")).isEqualTo(new ParsedSdp.Malformed(6, "second version"));
    assertThat(malformed(SESSION + "c=IN IP5 x\n")).isEqualTo(new ParsedSdp.Malformed(6, "connection unreadable"));
    assertThat(malformed(SESSION + "a=b\0c\n")).isEqualTo(new ParsedSdp.Malformed(6, "control character"));
    assertThat(malformed(SESSION + "a=b\rc\n")).isEqualTo(new ParsedSdp.Malformed(6, "control character"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "m=audio", "m=audio 65536 RTP/AVP 0", "m=audio -1 RTP/AVP 0", "m=audio x RTP/AVP 0", "m=audio 5000/0 RTP/AVP 0",
    "m=audio 5000 RTP/AVP 128", "m=audio 5000 RTP/AVP 0 x", "m=audio 99999999999999999999 RTP/AVP 0", "m=", "m"
  })
  void mediaLinesOutOfRangeAreRefused(String line) {
    assertThat(malformed(SESSION + line + "\n").line()).isEqualTo(6);
  }

  @Test
  void theLimitsHoldAndWhatIsAtThemIsRead() {
    String media = "m=audio 5000 RTP/AVP 0\n";
    assertThat(parse(SESSION + media.repeat(32))).isInstanceOf(ParsedSdp.Valid.class);
    assertThat(malformed(SESSION + media.repeat(33)).reason()).isEqualTo("too many media");
    assertThat(parse(SESSION + "a=x\n".repeat(512))).isInstanceOf(ParsedSdp.Valid.class);
    assertThat(malformed(SESSION + "a=x\n".repeat(512) + media + "a=x\n").reason()).isEqualTo("too many attributes");
    assertThat(parse(SESSION + "a=" + "x".repeat(4_094) + "\n")).isInstanceOf(ParsedSdp.Valid.class);
    assertThat(malformed(SESSION + "a=" + "x".repeat(4_095) + "\n").reason()).isEqualTo("line too long");
    int rest = 65_536 - SESSION.length();
    assertThat(parse(SESSION + "\n".repeat(rest))).isInstanceOf(ParsedSdp.Valid.class);
    assertThat(malformed(SESSION + "\n".repeat(rest + 1)).reason()).isEqualTo("body too long");
  }

  private static Direction directionIn(String body) {
    SessionDescription sdp = Bodies.description(body);
    return sdp.directionOf(sdp.media().getFirst());
  }

  private static ParsedSdp parse(String body) {
    return SdpParser.parse(Bodies.lf(body));
  }

  private static ParsedSdp.Malformed malformed(String body) {
    return (ParsedSdp.Malformed) parse(body);
  }
}
