package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Diapason.class)
public class DragTest {

  private static final double TRANSFER = 0.25;
  private static final double CONFERENCE = 0.75;

  @Test
  void aCallIsDraggedIntoAConference(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    twoCalls(start, call, driver);
    call.dragCardToZone(CONFERENCE, () -> photos.take("drag-conference"));
    call.waitForConference("In a conference");
    assertThat(call.conferenceNames()).contains("601").contains("605");
    assertThat(call.showsZones()).isFalse();
  }

  @Test
  void aCallIsDraggedOntoAnotherToTransferIt(FirstStartPage start, CallWindow call, Driver driver, Photographer photos) {
    twoCalls(start, call, driver);
    call.dragCardToZone(TRANSFER, () -> photos.take("drag-transfer"));
    driver.waitUntil("both have gone", () -> !call.showsCards() && call.state().contains("transferred"));
  }

  @Test
  void aNumberOfTheListIsDraggedIntoAConference(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    main.dragNumber(1, CONFERENCE);
    call.waitForConference("In a conference");
    assertThat(call.conferenceNames()).contains("601");
  }

  @Test
  void textOfAFieldIsDraggedToTransferACall(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    main.dragTyped("60111111111111", TRANSFER);
    driver.waitUntil("it is tried", () -> call.state().equals("On hold") || call.state().contains("transferred"));
  }

  private static void twoCalls(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    main.dial("601");
    driver.waitUntil("there are two calls, the second one talks",
        () -> call.showsCards() && call.name().equals("601") && call.state().equals("In a call"));
  }
}
