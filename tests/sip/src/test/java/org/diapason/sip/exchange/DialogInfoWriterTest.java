package org.diapason.sip.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.DialogInfo;
import org.junit.jupiter.api.Test;

final class DialogInfoWriterTest {

  private static final Address ENTITY = Address.of("605", "pbx.example");

  @Test
  void namesCanNotBreakTheDocument() {
    DialogInfo dialog = new DialogInfo("d\"1", DialogInfo.State.EARLY, Optional.of(DialogInfo.Direction.RECIPIENT), "c&1",
        "l", "r", Optional.of(Address.of("a&b", "h.example").withDisplayName("<Bert> \"&\"")), Optional.empty());

    assertThat(DialogInfoWriter.write(ENTITY, 7, List.of(dialog)))
        .contains("version=\"7\" state=\"full\" entity=\"sip:605@pbx.example\"", "id=\"d&quot;1\" call-id=\"c&amp;1\"",
            "local-tag=\"l\" remote-tag=\"r\" direction=\"recipient\"", "<state>early</state>",
            "display=\"&lt;Bert&gt; &quot;&amp;&quot;\">sip:a&amp;b@h.example<");
  }

  @Test
  void whoDoesNothingHasNoDialog() {
    assertThat(DialogInfoWriter.write(ENTITY, 0, List.of())).doesNotContain("<dialog ").endsWith("</dialog-info>\n");
  }
}
