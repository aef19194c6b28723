package org.diapason.sip.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Replaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferToTest {

  private static final Address CARLA = Address.of("carla", "h");

  private static ReferTo wanted(String value) {
    return ((ReferTo.Reading.Wanted) ReferTo.read(value, "here")).to();
  }

  @Test
  void whatIsWrittenIsRead() {
    ReferTo to = new ReferTo(CARLA, Optional.of(new Replaces("a+b%c@[::1]", "t~1", "f.2", true)));

    assertThat(to.value()).isEqualTo(
        "<sip:carla@h?Replaces=a%2Bb%25c%40%5B%3A%3A1%5D%3Bto-tag%3Dt~1%3Bfrom-tag%3Df.2%3Bearly-only>");
    assertThat(wanted(to.value())).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip:carla@h", "<sip:carla@h>", "\"C\" <sip:carla@h;x=y>;z=1", "<sip:carla@h?Subject=Replaces=x>"})
  void theTargetIsFoundInAnyForm(String value) {
    assertThat(wanted(value)).isEqualTo(new ReferTo(CARLA, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<>", ">", "<sip:>", "sip:@", "<sip:a@h?Replaces=%zz>", "<sip:a@h?Replaces=a;b>",
      "<sip:a@h?Replaces=c%0D%0ARoute%3A%20x%3Bto-tag%3Da%3Bfrom-tag%3Db>", "javascript:alert(1)", "sip:a@h:99999"})
  void whatIsNoneIsRefused(String value) {
    assertThat(ReferTo.read(value, "here")).isInstanceOf(ReferTo.Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a;to-tag=b", "a;to-tag=b;from-tag=", "a;to-tag=b;from-tag=c;to-tag=d",
      ";to-tag=b;from-tag=c", "a b;to-tag=b;from-tag=c", "a;to-tag=b;from-tag=c\r\nX: y"})
  void aDialogThatIsNoneIsRefused(String value) {
    assertThat(ReplacesHeader.read(value)).isEmpty();
  }
}
