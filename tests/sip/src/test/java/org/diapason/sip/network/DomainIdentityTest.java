package org.diapason.sip.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.network.Certificates.dns;
import static org.diapason.sip.network.Certificates.ip;
import static org.diapason.sip.network.Certificates.uri;

import java.time.Instant;
import org.bouncycastle.asn1.x509.GeneralName;
import org.diapason.core.time.SystemTime;
import org.junit.jupiter.api.Test;

/** RFC 5922 §7.1 and §7.2, line by line. */
class DomainIdentityTest {

  private final Certificates authority = new Certificates(wall());

  DomainIdentityTest() throws Exception { }

  @Test
  void sipUriNamesADomain() throws Exception {
    assertThat(serves("example.com", uri("sip:example.com"))).isTrue();
  }

  @Test
  void caseDoesNotMatter() throws Exception {
    assertThat(serves("EXAMPLE.com", uri("SIP:Example.COM"))).isTrue();
    assertThat(serves("example.com", dns("Example.COM"))).isTrue();
  }

  @Test
  void finalDotDoesNotMatter() throws Exception {
    assertThat(serves("example.com.", dns("example.com"))).isTrue();
  }

  @Test
  void uriWithUserPartNamesNoDomain() throws Exception {
    assertThat(serves("example.com", uri("sip:alice@example.com"))).isFalse();
  }

  @Test
  void otherSchemesNameNoSipDomain() throws Exception {
    assertThat(serves("example.com", uri("https://example.com"))).isFalse();
    assertThat(serves("example.com", uri("sips:example.com"))).isFalse();
  }

  @Test
  void dnsNameCountsWithoutAnySipUri() throws Exception {
    assertThat(serves("example.com", dns("example.com"))).isTrue();
    assertThat(serves("example.com", uri("https://example.org"), dns("example.com"))).isTrue();
  }

  @Test
  void dnsNameDoesNotCountBesideASipUri() throws Exception {
    assertThat(serves("example.com", uri("sip:example.org"), dns("example.com"))).isFalse();
  }

  @Test
  void anyOfSeveralNamesWillDo() throws Exception {
    assertThat(serves("b.example", dns("a.example"), dns("b.example"))).isTrue();
    assertThat(serves("b.example", uri("sip:a.example"), uri("sip:b.example"))).isTrue();
  }

  @Test
  void wildcardNeverMatches() throws Exception {
    assertThat(serves("pbx.example.com", dns("*.example.com"))).isFalse();
    assertThat(serves("pbx.example.com", uri("sip:*.example.com"))).isFalse();
  }

  @Test
  void parentAndChildAreOthers() throws Exception {
    assertThat(serves("pbx.example.com", dns("example.com"))).isFalse();
    assertThat(serves("example.com", dns("pbx.example.com"))).isFalse();
    assertThat(serves("example.com", dns("notexample.com"))).isFalse();
  }

  @Test
  void commonNameNeverCounts() throws Exception {
    assertThat(DomainIdentity.of(authority.certificate("example.com")).serves("example.com")).isFalse();
  }

  @Test
  void addressIsProvenByIpAddressAlone() throws Exception {
    assertThat(serves("192.0.2.1", ip("192.0.2.1"))).isTrue();
    assertThat(serves("192.0.2.1", dns("192.0.2.1"))).isFalse();
    assertThat(serves("192.0.2.1", uri("sip:192.0.2.1"))).isFalse();
    assertThat(serves("192.0.2.1", ip("192.0.2.2"))).isFalse();
  }

  @Test
  void addressOfVersionSixMatchesInAnySpelling() throws Exception {
    assertThat(serves("2001:db8::1", ip("2001:db8:0:0:0:0:0:1"))).isTrue();
  }

  @Test
  void uriPortAndParametersAreNoPartOfTheDomain() throws Exception {
    assertThat(serves("example.com", uri("sip:example.com:5061;transport=tls"))).isTrue();
  }

  private boolean serves(String domain, GeneralName... names) throws Exception {
    return DomainIdentity.of(authority.certificate("somebody", names)).serves(domain);
  }

  private static Instant wall() {
    try (SystemTime time = new SystemTime()) {
      return time.wall();
    }
  }
}
