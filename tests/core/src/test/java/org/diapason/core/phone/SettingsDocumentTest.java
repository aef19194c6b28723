package org.diapason.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Scope;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.Test;

/** {@code docs/settings.md} is made of the declarations; run with {@code -Ddiapason.docs=true} to write it anew. */
class SettingsDocumentTest {

  private static final Owner ANY = new AccountId("any").owner();

  @Test
  void theDocumentSaysWhatIsDeclared() throws IOException {
    Path document = root().resolve("docs").resolve("settings.md");
    String expected = document();
    if (Boolean.getBoolean("diapason.docs")) {
      Files.writeString(document, expected);
    }
    assertThat(document).hasContent(expected);
  }

  private static String document() {
    Catalogue catalogue = Phone.catalogue();
    MemoryStore nothing = new MemoryStore();
    Settings settings = new Settings(catalogue, nothing, nothing, new Events());
    StringBuilder text = new StringBuilder("""
        # Settings

        Made of the declarations in `org.diapason.core`. *Once per account* wants the account's id beside it (`setting.set` in
        [remote.md](remote.md)). *Provisioned* marks what a provisioning server is expected to set. A locked value beats the user's,
        the user's beats an open provisioned one, that beats the default.

        | id | allowed | default | once per account | provisioned |
        |---|---|---|---|---|
        """);
    catalogue.all().forEach(setting -> text.append(row(setting, settings)));
    return text.toString();
  }

  private static <T> String row(Setting<T> setting, Settings settings) {
    boolean account = setting.scope() == Scope.ACCOUNT;
    String value = setting.isSecret() ? "" : setting.kind().write(settings.get(setting, account ? ANY : Owner.PHONE));
    return "| `%s` | %s | %s | %s | %s |%n".formatted(setting.id(), setting.kind().allowed(),
        value.isEmpty() ? "" : "`" + value.replace("\n", "`<br>`") + "`", Map.of(true, "yes", false, "").get(account),
        setting.provisionable() ? "yes" : "");
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("bundles"))) {
      here = here.getParent();
    }
    return here;
  }
}
