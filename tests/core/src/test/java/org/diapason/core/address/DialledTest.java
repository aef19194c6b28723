package org.diapason.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialledTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "600 | sip:600@pbx.example",
      "+49 (30) 555-12/3.4 | sip:+49305551234@pbx.example",
      "*21# | sip:*21%23@pbx.example",
      "anna | sip:anna@pbx.example",
      "anna@other.example | sip:anna@other.example",
      "sip:anna@other.example:5062 | sip:anna@other.example:5062",
      "sips:anna@other.example | sips:anna@other.example",
      "sip:600@[2001:db8::1]:5070 | sip:600@[2001:db8::1]:5070",
      "tel:+49-30-555 | sip:+4930555@pbx.example",
      "callto:600 | sip:600@pbx.example",
      "callto://600 | sip:600@pbx.example",
      "TEL:600 | sip:600@pbx.example",
      "sip:host.example | sip:host.example"})
  void whatPeopleWriteBecomesAnAddress(String typed, String uri) {
    assertThat(Dialled.read(typed, "pbx.example")).map(Address::uri).contains(uri);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "sip:600@pbx.example;transport=tls;method=REGISTER | sip:600@pbx.example",
      "sip:600@pbx.example?Route=evil&body=x | sip:600@pbx.example",
      "tel:600;phone-context=evil.example | sip:600@pbx.example"})
  void aLinkCannotSteerTheCall(String link, String uri) {
    assertThat(Dialled.read(link, "pbx.example")).map(Address::uri).contains(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "sip:", "x y", "600@", "sip:x@host:99999", "600\r\nVia: x", "x@ho st", "()- "})
  void whatCannotBeCalledIsNoAddress(String typed) {
    assertThat(Dialled.read(typed, "pbx.example")).isEmpty();
  }

  @Test
  void theDomainsPortIsKept() {
    assertThat(Dialled.read("600", "127.0.0.1:5099")).map(Address::uri).contains("sip:600@127.0.0.1:5099");
  }

  @Test
  void anythingAwkwardInAUserIsEscaped() {
    Address address = Address.of("ä b@c", "pbx.example");

    assertThat(address.uri()).isEqualTo("sip:%C3%A4%20b%40c@pbx.example");
    assertThat(UserPart.unescape(UserPart.escape("ä b@c"))).isEqualTo("ä b@c");
  }
}
