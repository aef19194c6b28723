package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.address.Address;
import org.diapason.core.message.Messages;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.Test;

/** A call that rings goes to voice mail, or is refused with a word of excuse. */
final class RefusalTest extends CallsRig {

  private static final CallId CALL = new CallId("in");

  private final Texts texts = new Texts();
  private final MemoryStore accounts = new MemoryStore();
  private final Settings ofAccounts = new Settings(new Catalogue(AccountSettings.all()), accounts, accounts, events);
  private final VoiceMail voiceMail = new VoiceMail(calls, ofAccounts);
  private final CannedReplies replies =
      new CannedReplies(calls, texts, wanted -> Optional.of(account()), events, () -> List.of("Later."));

  @Test
  void aCallThatRingsIsSentToTheVoiceMailOfItsAccount() {
    ofAccounts.set(AccountSettings.VOICEMAIL_TRANSFER, WORK.owner(), "*99");
    incoming(CALL.value());

    assertThat(voiceMail.take(CALL)).isEmpty();
    settle();
    assertThat(wire.sent).contains("redirect in *99");
    assertThat(calls.find(CALL)).isEmpty();
  }

  @Test
  void anAnsweredCallIsTransferredToTheVoiceMail() {
    ofAccounts.set(AccountSettings.VOICEMAIL_TRANSFER, WORK.owner(), "*99");
    CallId call = talking("200");

    assertThat(voiceMail.take(call)).isEmpty();
    settle();
    assertThat(calls.find(call).flatMap(CallView::transferring)).contains(Address.of("*99", "pbx.example"));
  }

  @Test
  void anAccountWithoutVoiceMailSaysSoAndTheCallRingsOn() {
    incoming(CALL.value());

    assertThat(voiceMail.take(CALL).map(Problem::code)).contains(ProblemCode.VOICE_MAIL_UNKNOWN);
    settle();
    assertThat(calls.find(CALL)).map(CallView::phase).contains(CallPhase.RINGING_HERE);
  }

  @Test
  void whoIsRefusedWithATextHearsBusyAndGetsIt() {
    incoming(CALL.value());

    assertThat(replies.reject(CALL, "Later.")).isEmpty();
    settle();
    assertThat(wire.sent).contains("refuse in 486");
    assertThat(texts.sent).containsExactly("sip:bob@pbx Later.");
    assertThat(problems).isEmpty();
  }

  @Test
  void aTextThatWasNotTakenIsTold() {
    texts.outcome = Optional.of(Problem.of(ProblemCode.MESSAGE_NOT_SENT, "bob", 405));
    incoming(CALL.value());
    replies.reject(CALL, "Later.");

    assertThat(problems).singleElement().extracting(raised -> raised.problem().code())
        .isEqualTo(ProblemCode.MESSAGE_NOT_SENT);
  }

  @Test
  void anEmptyTextAndOneTooLongRefuseNobody() {
    incoming(CALL.value());

    for (String text : List.of("", " \t", "x".repeat(CannedReplies.LONGEST + 1))) {
      assertThat(replies.reject(CALL, text).map(Problem::code)).contains(ProblemCode.MESSAGE_LENGTH);
    }
    settle();
    assertThat(calls.find(CALL)).map(CallView::phase).contains(CallPhase.RINGING_HERE);
    assertThat(texts.sent).isEmpty();
  }

  @Test
  void aCallThatIsTalkedInIsNotRefusedByText() {
    CallId call = talking("200");

    assertThat(replies.reject(call, "Later.").map(Problem::code)).contains(ProblemCode.CALL_NOT_NOW);
    settle();
    assertThat(calls.find(call)).map(CallView::phase).contains(CallPhase.TALKING);
  }

  private static final class Texts implements Messages {

    final List<String> sent = new ArrayList<>();
    Optional<Problem> outcome = Optional.empty();

    @Override
    public void send(Account account, Address to, String text, Consumer<Optional<Problem>> told) {
      sent.add(to + " " + text);
      told.accept(outcome);
    }
  }
}
