package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.AccountView.Status;
import org.diapason.core.account.Transport;
import org.diapason.core.problem.ProblemCode;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Kamailio;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registration at Kamailio. */
@Needs("kamailio")
@ExtendWith(Rig.class)
@Shows(Feature.REGISTRATION)
class RegistrationTest {

  @ParameterizedTest(name = "Kamailio {0}")
  @EnumSource(Transport.class)
  void registersOver(Transport transport, Bench bench) {
    OurPhone phone = bench.phone();
    AccountId account = phone.register(bench.kamailio(), "alice", transport, Map.of());
    phone.phone().accounts().unregister(account);
    phone.await(account, Status.OFF);
  }

  @Test
  void registersWithSha256(Bench bench) {
    Kamailio strict = bench.keep(Kamailio.start(bench.folder("kamailio-sha256"), "SHA-256", "localhost"));
    bench.phone().register(strict, "alice", Transport.UDP, Map.of());
  }

  @Test
  void wrongPasswordIsToldAsSuch(Bench bench) {
    OurPhone phone = bench.phone();
    AccountId account = phone.add(bench.kamailio(), "alice", Transport.UDP, Map.of("account.password", "wrong"));
    AccountView failed = phone.await(account, Status.FAILED);
    assertThat(failed.problem()).hasValueSatisfying(
        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REGISTRATION_CREDENTIALS));
  }

  @Test
  void certificateOfAnotherHostIsRefusedWithReason(Bench bench) {
    Path folder = bench.folder("kamailio-other");
    Kamailio other = bench.keep(Kamailio.start(folder, "MD5", "other.example"));
    OurPhone phone = bench.phone();
    AccountView failed = phone.await(phone.add(other, "alice", Transport.TLS, Map.of()), Status.FAILED);
    assertThat(failed.problem()).hasValueSatisfying(problem -> {
      assertThat(problem.code()).isEqualTo(ProblemCode.CERTIFICATE_REFUSED);
      assertThat(problem.arguments().getFirst()).isEqualTo("localhost");
    });
  }

  @Test
  void certificateOfAnUnknownAuthorityIsRefused(Bench bench) {
    OurPhone phone = bench.phone();
    AccountId account =
        phone.add(bench.kamailio(), "alice", Transport.TLS, Map.of("account.certificate.file", ""));
    assertThat(phone.await(account, Status.FAILED).problem()).hasValueSatisfying(
        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CERTIFICATE_REFUSED));
  }
}
