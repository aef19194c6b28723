package org.diapason.media.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bodies as phones and the RFCs have them; lines end with LF here, {@link #crlf} makes them as on the wire. */
public final class Bodies {
  /** RFC 4566 §5. */
  public static final String RFC_4566 = """
      v=0
      o=jdoe 2890844526 2890842807 IN IP4 10.47.16.5
      s=SDP Seminar
      i=A Seminar on the session description protocol
      u=http://www.example.com/seminars/sdp.pdf
      e=j.doe@example.com (Jane Doe)
      c=IN IP4 224.2.17.12/127
      t=2873397496 2873404696
      a=recvonly
      m=audio 49170 RTP/AVP 0
      m=video 51372 RTP/AVP 99
      a=rtpmap:99 h263-1998/90000
      """;

  /** RFC 8866 §5. */
  public static final String RFC_8866 = """
      v=0
      o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1
      s=Call to John Smith
      i=SDP Offer #1
      u=http://www.jdoe.example.com/home.html
      e=Jane Doe <jane@jdoe.example.com>
      p=+1 617 555-6011
      c=IN IP4 198.51.100.1
      t=0 0
      m=audio 49170 RTP/AVP 0
      m=audio 49180 RTP/AVP 0
      m=video 51372 RTP/AVP 99
      c=IN IP6 2001:db8::2
      a=rtpmap:99 h263-1998/90000
      """;

  public static final String BARESIP = """
      v=0
      o=- 2519331240 1378421733 IN IP4 192.0.2.10
      s=-
      c=IN IP4 192.0.2.10
      t=0 0
      a=tool:baresip 1.0.0
      m=audio 30582 RTP/AVP 96 9 8 0 101
      b=AS:125
      a=rtpmap:96 opus/48000/2
      a=fmtp:96 stereo=1;sprop-stereo=1;maxaveragebitrate=28000
      a=rtpmap:9 G722/8000
      a=rtpmap:8 PCMA/8000
      a=rtpmap:0 PCMU/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
      a=rtcp:30583
      a=sendrecv
      a=label:1
      a=rtcp-rsize
      a=ssrc:3226433523 cname:sip:a@192.0.2.10
      a=ptime:20
      """;

  public static final String LINPHONE = """
      v=0
      o=alice 3441 2045 IN IP4 192.0.2.20
      s=Talk
      c=IN IP4 192.0.2.20
      t=0 0
      a=ice-pwd:c5ae0e2f2ab5ce0a0f2f47b9
      a=ice-ufrag:b9b4b9c1
      a=rtcp-xr:rcvr-rtt=all:10000 stat-summary=loss,dup,jitt,TTL voip-metrics
      a=record:off
      m=audio 7078 RTP/AVPF 96 97 98 0 8 101 99 100
      a=rtpmap:96 opus/48000/2
      a=fmtp:96 useinbandfec=1
      a=rtpmap:97 speex/16000
      a=fmtp:97 vbr=on
      a=rtpmap:98 speex/8000
      a=fmtp:98 vbr=on
      a=rtpmap:101 telephone-event/48000
      a=rtpmap:99 telephone-event/16000
      a=rtpmap:100 telephone-event/8000
      a=rtcp-fb:* trr-int 1000
      a=rtcp-fb:* ccm tmmbr
      m=video 9078 RTP/AVPF 96
      a=rtpmap:96 VP8/90000
      a=rtcp-fb:96 nack pli
      """;

  public static final String ASTERISK = """
      v=0
      o=root 1821332087 1821332087 IN IP4 203.0.113.5
      s=Asterisk PBX 18.10.0
      c=IN IP4 203.0.113.5
      t=0 0
      m=audio 14390 RTP/AVP 8 0 9 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:0 PCMU/8000
      a=rtpmap:9 G722/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-16
      a=ptime:20
      a=maxptime:150
      a=sendrecv
      """;

  /** A phone behind Kamailio with rtpproxy, whose address was put in by the proxy. */
  public static final String PROXIED = """
      v=0
      o=Z 0 7732654 IN IP4 198.51.100.30
      s=Z
      c=IN IP4 203.0.113.99
      t=0 0
      m=audio 35002 RTP/AVP 106 9 98 101 0 8 3
      a=rtpmap:106 opus/48000/2
      a=fmtp:106 sprop-maxcapturerate=16000; minptime=20; useinbandfec=1
      a=rtpmap:98 telephone-event/48000
      a=fmtp:98 0-16
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-16
      a=sendrecv
      a=rtcp:35003
      a=nortpproxy:yes
      """;

  public static final String CISCO = """
      v=0
      o=Cisco-SIPUA 27834 0 IN IP4 192.0.2.40
      s=SIP Call
      b=AS:4064
      t=0 0
      m=audio 25474 RTP/AVP 114 9 124 0 8 116 18 101
      c=IN IP4 192.0.2.40
      b=TIAS:64000
      a=rtpmap:114 opus/48000/2
      a=fmtp:114 maxplaybackrate=16000;sprop-maxcapturerate=16000;maxaveragebitrate=64000;stereo=0;sprop-stereo=0
      a=rtpmap:9 G722/8000
      a=rtpmap:124 ISAC/16000
      a=rtpmap:0 PCMU/8000
      a=rtpmap:8 PCMA/8000
      a=rtpmap:116 iLBC/8000
      a=fmtp:116 mode=20
      a=rtpmap:18 G729/8000
      a=fmtp:18 annexb=yes
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
      a=sendrecv
      m=application 5070 UDP/BFCP *
      a=floorctrl:c-only
      """;

  /** SRTP by SDES and by DTLS, with ICE, IPv6. */
  public static final String SECURE = """
      v=0
      o=- 42 1 IN IP6 2001:db8::7
      s=-
      c=IN IP6 2001:db8::7
      t=0 0
      a=group:BUNDLE 0
      m=audio 40000 UDP/TLS/RTP/SAVPF 111 0
      a=rtpmap:111 opus/48000/2
      a=mid:0
      a=rtcp-mux
      a=setup:actpass
      a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B
      a=candidate:1 1 UDP 2130706431 2001:db8::7 40000 typ host
      m=audio 40002 RTP/SAVP 0
      a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32
      """;

  /** All of them. */
  public static final List<String> ALL =
      List.of(RFC_4566, RFC_8866, BARESIP, LINPHONE, ASTERISK, PROXIED, CISCO, SECURE);

  private Bodies() {}

  /** One of the bodies with a few octets replaced by ones that matter to a parser; the same for the same seed. */
  public static byte[] damaged(long seed) {
    Random random = new Random(seed);
    byte[] body = crlf(ALL.get(random.nextInt(ALL.size())));
    for (int damage = random.nextInt(1, 8); damage > 0; damage--) {
      body[random.nextInt(body.length)] = (byte) "\r\n\0 \t/:=.0919azmvoctba\u00ff".charAt(random.nextInt(23));
    }
    return body;
  }

  /** The body in the bytes a phone sends. */
  public static byte[] crlf(String body) {
    return lf(body.replace("\n", "\r\n"));
  }

  /** The body in bytes as it is. */
  public static byte[] lf(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** The description of a body that is one. */
  public static SessionDescription description(String body) {
    return ((ParsedSdp.Valid) SdpParser.parse(crlf(body))).description();
  }
}
