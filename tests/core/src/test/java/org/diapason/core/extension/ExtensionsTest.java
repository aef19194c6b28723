package org.diapason.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.DialResult;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Owner;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.WatchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extensions are watched, and their calls are picked up, parked and retrieved. */
final class ExtensionsTest extends ExtensionRig {

  @Test
  void watchingSwitchesTheAccountsSettingOnAndIsRemembered() {
    assertThat(extensions.watch(Optional.empty(), "20 1")).isEmpty();

    assertThat(settings.get(AccountSettings.BLF, work.owner())).isTrue();
    assertThat(settings.get(AccountSettings.WATCHED, work.owner())).containsExactly("201");
    assertThat(watched()).containsExactly("201");
  }

  @Test
  void whatTheAdministratorForbidsIsNotWatched() {
    settings.provision(Layer.LOCKED, new Key("account.blf", work.owner()), "false");

    assertThat(extensions.watch(Optional.empty(), "201").orElseThrow().code()).isEqualTo(ProblemCode.SETTING_LOCKED);
    assertThat(watched()).isEmpty();
    assertThat(settings.get(AccountSettings.WATCHED, work.owner())).isEmpty();
  }

  @Test
  void theSettingSwitchesAllOfThemOff() {
    extensions.watch(Optional.empty(), "201");
    settings.set(AccountSettings.BLF, work.owner(), false);

    assertThat(watched()).isEmpty();
    assertThat(extensions.list()).isEmpty();
    assertThat(seen.getLast().removed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"EARLY, RINGING", "CONFIRMED, BUSY", "TRYING, BUSY", "PROCEEDING, BUSY"})
  void itIsSaidWhatAnExtensionDoes(DialogInfo.State dialog, ExtensionView.State state) {
    extensions.watch(Optional.empty(), "201");
    last().news.accept(dialog(dialog));

    assertThat(extensions.list().getFirst().state()).isEqualTo(state);
  }

  @Test
  void whatIsNotKnownAnyMoreIsNotIdle() {
    extensions.watch(Optional.empty(), "201");
    last().news.accept(idle());
    assertThat(extensions.list().getFirst().state()).isEqualTo(ExtensionView.State.IDLE);
    last().news.accept(new WatchEvent.Unknown());
    assertThat(extensions.list().getFirst().state()).isEqualTo(ExtensionView.State.UNKNOWN);
    last().news.accept(new WatchEvent.Refused(OptionalInt.of(403)));

    assertThat(extensions.list().getFirst().state()).isEqualTo(ExtensionView.State.REFUSED);
  }

  @Test
  void whatRingsIsPickedUpAtItsCaller() {
    ringing();
    began(extensions.pickUp(Optional.empty(), "201"));

    assertThat(dialled).containsExactly("700 replaces c;r;l");
  }

  @ParameterizedTest
  @ValueSource(ints = {481, 420, 404, 500})
  void aPickupThatThePbxDoesNotTakeIsTriedByCode(int status) {
    ringing();
    CallId call = began(extensions.pickUp(Optional.empty(), "201"));
    refused(call, new CallInput.Refused(status, "x"));

    assertThat(dialled).containsExactly("700 replaces c;r;l", "**201");
  }

  @Test
  void whatDoesNotRingAnyMoreIsNotTriedByCode() {
    ringing();
    CallId call = began(extensions.pickUp(Optional.empty(), "201"));
    last().news.accept(idle());
    refused(call, new CallInput.Refused(481, "x"));

    assertThat(dialled).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {486, 603})
  void whenSomebodyWasFasterNothingIsTried(int status) {
    ringing();
    CallId call = began(extensions.pickUp(Optional.empty(), "201"));
    refused(call, new CallInput.Refused(status, "x"));

    assertThat(dialled).hasSize(1);
  }

  @Test
  void whatIsNotWatchedIsPickedUpByCode() {
    settings.set(ExtensionSettings.PICKUP_CODE, Owner.PHONE, "*8");
    began(extensions.pickUp(Optional.empty(), "201"));

    assertThat(dialled).containsExactly("*8201");
  }

  @Test
  void aDialogThatWasNotNamedIsPickedUpByCode() {
    extensions.watch(Optional.empty(), "201");
    last().news.accept(new WatchEvent.Dialogs(List.of(new DialogInfo("d", DialogInfo.State.EARLY, Optional.empty(), "", "",
        "", Optional.empty(), Optional.empty()))));
    began(extensions.pickUp(Optional.empty(), "201"));

    assertThat(dialled).containsExactly("**201");
  }

  @Test
  void withoutACodeThatIsSaid() {
    settings.set(ExtensionSettings.PICKUP_CODE, Owner.PHONE, "");

    assertThat(extensions.pickUp(Optional.empty(), "201")).isInstanceOfSatisfying(DialResult.Refused.class,
        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CODE_MISSING));
  }

  @Test
  void anIncomingCallOfTheExtensionIsRingingThereWhoeverElseTalks() {
    extensions.watch(Optional.empty(), "201");
    DialogInfo talks = dialog(DialogInfo.State.CONFIRMED).dialogs().getFirst();
    DialogInfo rings = new DialogInfo("e", DialogInfo.State.EARLY, Optional.empty(), "c2", "l2", "r2",
        Optional.of(Address.of("701", DOMAIN)), Optional.empty());
    last().news.accept(new WatchEvent.Dialogs(List.of(talks, rings)));

    assertThat(extensions.list().getFirst().state()).isEqualTo(ExtensionView.State.RINGING);
    assertThat(extensions.list().getFirst().caller()).map(Address::user).contains("701");
  }

  @Test
  void parkingTransfersToTheCode() {
    CallId call = dial("201");
    input(call, new CallInput.Routed(java.net.InetAddress.getLoopbackAddress()));
    input(call, new CallInput.Answered(SDP));
    assertThat(extensions.park(call).orElseThrow().code()).isEqualTo(ProblemCode.CODE_MISSING);
    settings.set(ExtensionSettings.PARK_CODE, Owner.PHONE, "*68");

    assertThat(extensions.park(call)).isEmpty();
    settle();

    assertThat(calls.find(call).orElseThrow().transferring()).map(Address::user).contains("*68");
  }

  @Test
  void retrievingDialsTheCodeAndThePlace() {
    assertThat(extensions.retrieve(Optional.empty(), "71")).isInstanceOf(DialResult.Refused.class);
    settings.set(ExtensionSettings.RETRIEVE_CODE, Owner.PHONE, "*88");
    began(extensions.retrieve(Optional.empty(), "71"));

    assertThat(dialled).containsExactly("*8871");
  }

  @Test
  void onlyCodesAreCodes() {
    assertThat(settings.set("calls.pickupCode", Owner.PHONE, "sip:x")).isInstanceOf(
        org.diapason.core.setting.SetResult.Refused.class);
  }

  @Test
  void unwatchingEndsIt() {
    extensions.watch(Optional.empty(), "201");
    extensions.watch(Optional.empty(), "202");
    assertThat(extensions.unwatch(work, "201")).isEmpty();

    assertThat(watched()).containsExactly("202");
    assertThat(extensions.list()).extracting(ExtensionView::number).containsExactly("202");
  }

  private void ringing() {
    extensions.watch(Optional.empty(), "201");
    last().news.accept(dialog(DialogInfo.State.EARLY));
  }

  @ParameterizedTest
  @CsvSource({"*80, '', 201, *80201", "*80, *81, 201, *81201", "'', *81, '2 01', *81201"})
  void intercomIsCalledByThePrefixOfTheAccountOrOfAll(String all, String own, String typed, String dialled) {
    settings.set(ExtensionSettings.INTERCOM_PREFIX, Owner.PHONE, all);
    settings.set(ExtensionSettings.ACCOUNT_INTERCOM_PREFIX, work.owner(), own);

    assertThat(extensions.intercom(Optional.empty(), typed)).isInstanceOf(DialResult.Dialling.class);

    settle();
    assertThat(calledOut.getLast().called().user()).isEqualTo(dialled);
  }

  @Test
  void withoutAPrefixThereIsNoIntercom() {
    assertThat(extensions.intercomPrefix(work)).isEmpty();
    assertThat(extensions.intercom(Optional.empty(), "201")).isInstanceOfSatisfying(DialResult.Refused.class,
        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CODE_MISSING));
  }
}
