package org.diapason.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.core.call.CallInput;
import org.diapason.core.call.DialResult;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;

final class RedialTest extends ExtensionRig {

  @Test
  void theLastOneIsCalledAgain() {
    busy("201");
    busy("202");

    began(redial.again());

    assertThat(dialled).containsExactly("201", "202", "202");
  }

  @Test
  void eachIsRememberedOnceTheLatestFirst() {
    busy("201");
    busy("202");
    busy("201");

    assertThat(redial.list()).extracting(entry -> entry.to().user()).containsExactly("201", "202");
  }

  @Test
  void nobodyCalledYetIsSaid() {
    assertThat(redial.again()).isInstanceOfSatisfying(DialResult.Refused.class,
        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.REDIAL_NOBODY));
  }

  @Test
  void whatWasPickedUpIsNotCalledAgain() {
    busy("201");
    busy("**300");
    extensions.watch(java.util.Optional.empty(), "300");
    last().news.accept(dialog(org.diapason.core.watch.DialogInfo.State.EARLY));
    refused(began(extensions.pickUp(java.util.Optional.empty(), "300")), new CallInput.Refused(486, "x"));

    assertThat(redial.list()).extracting(entry -> entry.to().user()).containsExactly("201");
  }

  @Test
  void twentyAreKept() {
    for (int number = 200; number < 225; number++) {
      busy(String.valueOf(number));
    }

    assertThat(redial.list()).hasSize(20);
    assertThat(redial.list().getFirst().to().user()).isEqualTo("224");
  }
}
