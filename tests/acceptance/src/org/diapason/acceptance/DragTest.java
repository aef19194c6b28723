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

  @Test
  void aNumberThatIsDroppedOnTheFieldFillsItAndNobodyIsCalled(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    driver.type("main.dial.text", "12");
    main.dragNumberTo(1, "main.dial.text");
    driver.waitUntil("it is there, and nothing else", () -> main.typed().equals("601"));
    driver.waitUntil("the cursor is there", () -> driver.isFocused("main.dial.text"));
    assertThat(main.showsCalls()).isFalse();
  }

  @Test
  void theNumberOfATextThatIsDroppedAnywhereFillsTheField(FirstStartPage start, Driver driver, Photographer photos) {
    MainWindow main = start.tryIt();
    main.dragTypedTo("Anna: +49 (0)30 555-12", "main.demo");
    driver.waitUntil("only the number is there", () -> main.typed().equals("+493055512"));
    assertThat(main.showsCalls()).isFalse();

    main.dragTypedTo("600 or 601", "main.demo");
    driver.waitUntil("it is said that there are two", () -> main.refusal().contains("several"));
    photos.takeAll("drop-refused");
  }

  @Test
  void aNumberThatIsDroppedWhereTheCallWasFillsTheField(FirstStartPage start, CallWindow call, Driver driver) {
    MainWindow main = start.tryIt();
    main.dial("605");
    call.waitForState("In a call");
    call.end();
    call.waitForState("Call ended");
    main.dragNumberTo(1, "call.state");
    driver.waitUntil("it is there", () -> main.typed().equals("601"));
    assertThat(call.state()).isEqualTo("Call ended");
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
