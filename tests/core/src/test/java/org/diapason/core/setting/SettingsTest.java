package org.diapason.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.Transport;
import org.diapason.core.event.Events;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.ProblemCode;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Owner WORK = new AccountId("work").owner();

  private final MemoryStore store = new MemoryStore();
  private final Events events = new Events();
  private final List<SettingChanged> changes = new ArrayList<>();

  @Test
  void whatNobodySetIsTheDefault() {
    assertThat(settings().value(NetworkSettings.RTP_PORT, Owner.PHONE)).isEqualTo(new Value<>(8_000, Layer.DEFAULT));
  }

  @Test
  void aDefaultMayFollowAnotherSetting() {
    Settings settings = settings();
    assertThat(settings.get(AccountSettings.REGISTRATION_EXPIRY, WORK)).isEqualTo(Duration.ofSeconds(30));

    settings.set(AccountSettings.TRANSPORT, WORK, Transport.TLS);

    assertThat(settings.get(AccountSettings.REGISTRATION_EXPIRY, WORK)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void lockedBeatsUserBeatsProvisionedBeatsDefault() {
    Settings settings = settings();
    Key key = new Key("network.rtpPort", Owner.PHONE);

    settings.provision(Layer.PROVISIONED, key, "9000");
    assertThat(settings.value(NetworkSettings.RTP_PORT, Owner.PHONE)).isEqualTo(new Value<>(9_000, Layer.PROVISIONED));
    settings.set(NetworkSettings.RTP_PORT, Owner.PHONE, 9_100);
    assertThat(settings.value(NetworkSettings.RTP_PORT, Owner.PHONE)).isEqualTo(new Value<>(9_100, Layer.USER));
    settings.provision(Layer.LOCKED, key, "9200");
    assertThat(settings.value(NetworkSettings.RTP_PORT, Owner.PHONE)).isEqualTo(new Value<>(9_200, Layer.LOCKED));
  }

  @Test
  void aLockedSettingIsRefusedWithTheReason() {
    Settings settings = settings();
    settings.provision(Layer.LOCKED, new Key("network.rtpPort", Owner.PHONE), "9200");

    SetResult result = settings.set("network.rtpPort", Owner.PHONE, "9300");

    assertThat(((SetResult.Refused) result).problem().code()).isEqualTo(ProblemCode.SETTING_LOCKED);
    assertThat(settings.get(NetworkSettings.RTP_PORT)).isEqualTo(9_200);
  }

  @Test
  void aBadValueIsRefusedAndChangesNothing() {
    Settings settings = settings();

    SetResult result = settings.set("network.rtpPort", Owner.PHONE, "99999");

    assertThat(((SetResult.Refused) result).problem().arguments()).containsExactly("network.rtpPort", "1024-65534");
    assertThat(settings.get(NetworkSettings.RTP_PORT)).isEqualTo(8_000);
    assertThat(store.layers.getOrDefault(Layer.USER, Map.of())).isEmpty();
    assertThat(changes).isEmpty();
  }

  @Test
  void anUnknownIdOrTheWrongOwnerIsRefused() {
    assertThat(settings().set("no.such", Owner.PHONE, "1")).isInstanceOf(SetResult.Refused.class);
    assertThat(settings().set("network.rtpPort", WORK, "9000")).isInstanceOf(SetResult.Refused.class);
    assertThatIllegalArgumentException().isThrownBy(() -> settings().get(AccountSettings.USER, Owner.PHONE));
  }

  @Test
  void resetBringsTheNextLayerBack() {
    Settings settings = settings();
    settings.set(NetworkSettings.RTP_PORT, Owner.PHONE, 9_100);

    settings.reset(NetworkSettings.RTP_PORT, Owner.PHONE);

    assertThat(settings.value(NetworkSettings.RTP_PORT, Owner.PHONE).origin()).isEqualTo(Layer.DEFAULT);
  }

  @Test
  void aStoredTextThatIsNoLongerAllowedCountsAsAbsent() {
    store.layers.put(Layer.USER, Map.of(new Key("network.rtpPort", Owner.PHONE), "seven"));

    assertThat(settings().get(NetworkSettings.RTP_PORT)).isEqualTo(8_000);
  }

  @ParameterizedTest
  @CsvSource({"rfc4733, RFC4733", "info (dtmf-relay), INFO_RELAY", "info (dtmf), INFO_DTMF", "in-band, IN_BAND",
      "off, OFF", "auto, AUTO", "info, INFO_RELAY"})
  void digitsGoAsTheWrittenFormSaysTheOlderOneIncluded(String written, DtmfMode mode) {
    Settings settings = settings();

    assertThat(settings.set("account.dtmf", WORK, written)).isEqualTo(new SetResult.Stored());
    assertThat(settings.get(AccountSettings.DTMF, WORK)).isEqualTo(mode);
  }

  @Test
  void anotherWordForHowDigitsGoIsRefusedWithThoseThatAre() {
    SetResult result = settings().set("account.dtmf", WORK, "inband");

    assertThat(((SetResult.Refused) result).problem().arguments())
        .containsExactly("account.dtmf", "rfc4733, info (dtmf-relay), info (dtmf), in-band, off, auto");
  }

  @Test
  void changesAreToldOnceAndStored() {
    Settings settings = settings();

    settings.set(NetworkSettings.RTP_PORT, Owner.PHONE, 9_100);
    settings.set(NetworkSettings.RTP_PORT, Owner.PHONE, 9_100);

    Key key = new Key("network.rtpPort", Owner.PHONE);
    assertThat(changes).containsExactly(new SettingChanged(key));
    assertThat(store.layers.get(Layer.USER)).containsEntry(key, "9100");
  }

  @Test
  void secretsGoToTheKeyStoreAndNowhereElse() {
    Settings settings = settings();

    settings.set("account.password", WORK, "Tr0ub4dor");

    assertThat(settings.secret(AccountSettings.PASSWORD, WORK)).isEqualTo("Tr0ub4dor");
    assertThat(store.layers.toString()).doesNotContain("Tr0ub4dor");
    assertThatIllegalArgumentException().isThrownBy(() -> settings.get(AccountSettings.PASSWORD, WORK));
  }

  @Test
  void forgettingAnAccountLeavesNothingBehind() {
    Settings settings = settings();
    settings.set("account.user", WORK, "anna");
    settings.set("account.password", WORK, "secret");

    settings.forget(WORK);

    assertThat(store.secrets).isEmpty();
    assertThat(store.layers.get(Layer.USER)).isEmpty();
  }

  @Test
  void writtenFormsReadBack() {
    assertThat(AccountSettings.CODECS.kind().read("pcma,opus")).contains(List.of(AudioCodec.PCMA, AudioCodec.OPUS));
    assertThat(AccountSettings.CODECS.kind().read("pcma,pcma")).isEmpty();
    assertThat(AccountSettings.KEEP_ALIVE.kind().read("45")).contains(new KeepAlive.Every(Duration.ofSeconds(45)));
    assertThat(AccountSettings.KEEP_ALIVE.kind().read("4")).isEmpty();
    assertThat(AccountSettings.DOMAIN.kind().read("pbx.example:5070")).contains("pbx.example:5070");
    assertThat(AccountSettings.DOMAIN.kind().read("pbx example")).isEmpty();
  }

  private Settings settings() {
    events.subscribe(SettingChanged.class, changes::add);
    Catalogue catalogue = new Catalogue(AccountSettings.all(), NetworkSettings.all());
    return new Settings(catalogue, store, store, events);
  }
}
