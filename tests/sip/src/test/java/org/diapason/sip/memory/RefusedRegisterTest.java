package org.diapason.sip.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView.Status;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.Test;

/** A registrar that wants it longer, or later. */
final class RefusedRegisterTest {

  private static AccountId anna(MemoryStage stage, MemoryPhone phone) {
    return phone.register("anna", stage.proxy().port(), Map.of());
  }

  private static List<String> asked(MemoryStage stage) {
    return stage.proxy().seen("REGISTER").stream().map(one -> one.header("Expires")).distinct().toList();
  }

  private static long tries(MemoryStage stage) {
    return stage.proxy().seen("REGISTER").stream().map(Message::cseq).distinct().count();
  }

  @Test
  void tooBriefIsAskedForAgainWithTheLeast() {
    Seeds.one(1, stage -> {
      stage.proxy().refuse("REGISTER", "423 Interval Too Brief", "Min-Expires: 900");
      stage.proxy().grants(900);
      MemoryPhone phone = stage.bare("anna");
      AccountId account = anna(stage, phone);
      stage.pass(Duration.ofSeconds(1));

      assertThat(phone.status(account)).isEqualTo(Status.REGISTERED);
      assertThat(asked(stage)).containsExactly("30", "900");
      assertThat(stage.proxy().bindings("anna")).isEqualTo(1);
    });
  }

  @Test
  void aServerThatIsUnavailableIsAskedAgainWhenItSaidAndNotBefore() {
    Seeds.one(1, stage -> {
      stage.proxy().refuse("REGISTER", "503 Service Unavailable", "Retry-After: 77");
      MemoryPhone phone = stage.bare("anna");
      AccountId account = anna(stage, phone);
      stage.pass(Duration.ofSeconds(76));
      assertThat(phone.status(account)).isEqualTo(Status.FAILED);
      assertThat(phone.problem(account).code()).isEqualTo(ProblemCode.REGISTRATION_REFUSED);
      assertThat(tries(stage)).isEqualTo(1);

      stage.pass(Duration.ofSeconds(2));
      assertThat(phone.status(account)).isEqualTo(Status.REGISTERED);
    });
  }
}
