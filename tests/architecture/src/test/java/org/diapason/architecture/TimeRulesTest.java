package org.diapason.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** Time comes from {@code org.diapason.core.time} alone, and the UI thread is reached by one bridge. */
class TimeRulesTest {

  private static final ArchRule NO_CLOCK = noClasses().that().resideOutsideOfPackage("org.diapason.core.time..")
      .should().callMethod(Instant.class, "now")
      .orShould().callMethod(System.class, "nanoTime")
      .orShould().callMethod(System.class, "currentTimeMillis")
      .orShould().callMethod(Thread.class, "sleep", long.class)
      .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class);

  private static final ArchRule NO_TIMER = noClasses().that().resideOutsideOfPackage("org.diapason.core.time..")
      .should().dependOnClassesThat().areAssignableTo(Timer.class)
      .orShould().dependOnClassesThat().areAssignableTo(ScheduledExecutorService.class);

  private static final ArchRule ONE_BRIDGE = noClasses().that().resideInAPackage("org.diapason..")
      .and().doNotHaveFullyQualifiedName("org.diapason.ui.event.EventBridge")
      .should().callMethod("org.eclipse.swt.widgets.Display", "asyncExec", "java.lang.Runnable")
      .orShould().callMethod("org.eclipse.swt.widgets.Display", "syncExec", "java.lang.Runnable");

  @Test
  void nobodyElseAsksForTheTime() {
    NO_CLOCK.check(Product.CLASSES);
  }

  @Test
  void nobodyElseSetsTimers() {
    NO_TIMER.check(Product.CLASSES);
  }

  @Test
  void theUserInterfaceIsReachedByOneBridge() {
    ONE_BRIDGE.check(Product.CLASSES);
  }

  @Test
  void theRulesSeeAViolation() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertThat(NO_CLOCK.evaluate(offender).hasViolation()).isTrue();
    assertThat(NO_TIMER.evaluate(offender).hasViolation()).isTrue();
  }

  /** Does all that is forbidden. */
  static final class Offender {

    private final Timer timer = new Timer();

    Instant offend() {
      timer.cancel();
      return Instant.now();
    }
  }
}
