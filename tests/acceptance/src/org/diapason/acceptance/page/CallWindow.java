package org.diapason.acceptance.page;

import org.diapason.acceptance.driver.Driver;
import org.eclipse.swt.SWT;

/** The call on the stage. */
public final class CallWindow {

  private static final int HALF_A_LINE = 8;
  private static final double FIRST = 0.25;

  private final Driver driver;

  public CallWindow(Driver driver) {
    this.driver = driver;
  }

  /** How far the call is, in the words on the stage. */
  public String state() {
    return driver.text("call.state");
  }

  public void waitForState(String words) {
    driver.waitUntil("the call window says \"" + words + "\"", () -> driver.isVisible("call.state") && state().equals(words));
  }

  public String name() {
    return driver.text("call.name");
  }

  public String duration() {
    return driver.text("call.time");
  }

  public void waitForDuration(String clock) {
    driver.waitUntil("the call lasts " + clock, () -> driver.isVisible("call.time") && duration().compareTo(clock) >= 0);
  }

  /** Account and codec, or details of the end. */
  public String facts() {
    return driver.text("call.facts");
  }

  /** What is warned of; empty if nothing is. */
  public String warning() {
    return driver.isVisible("call.warning") ? driver.text("call.warning") : "";
  }

  public void mute() {
    driver.click("call.mute");
  }

  public void hold() {
    driver.click("call.hold");
  }

  public void keypad() {
    driver.click("call.keypad.toggle");
  }

  public void statistics() {
    driver.click("call.statistics.toggle");
  }

  public boolean showsStatistics() {
    return driver.isVisible("call.statistics.codec");
  }

  /** What is said of a figure, such as {@code mos}, {@code loss}, {@code path} or {@code inputs}. */
  public String statistics(String figure) {
    return driver.text("call.statistics." + figure);
  }

  public void copyStatistics() {
    driver.click("call.statistics.copy");
  }

  public boolean showsKeypad() {
    return driver.isVisible("call.keypad");
  }

  /** Presses a key of the keypad: a digit, {@code star} or {@code hash}. */
  public void keypad(String key) {
    driver.click("call.keypad." + key);
  }

  public void answerByKeyboard() {
    driver.press(0, SWT.CR);
  }

  public boolean awaitsAnswer() {
    return driver.isFocused("call.answer");
  }

  public void end() {
    driver.click("call.hangUp");
  }

  public String endLabel() {
    return driver.text("call.hangUp");
  }

  public boolean canCallAgain() {
    return driver.isVisible("call.again");
  }

  public void press(int stateMask, int keyCode) {
    driver.press(stateMask, keyCode);
  }

  public void record() {
    driver.click("call.record");
  }

  public void agreeToRecord() {
    driver.waitUntil("the notice is there", () -> driver.isVisible("consent.agree"));
    driver.click("consent.agree");
  }

  public boolean asksBeforeRecording() {
    return driver.isVisible("consent.agree");
  }

  public void waitForRecording(String words) {
    driver.waitUntil("the mark says " + words,
        () -> driver.isVisible("call.recording") && driver.text("call.recording").startsWith(words));
  }

  public boolean isRecorded() {
    return driver.isVisible("call.recording");
  }

  public void pauseRecording() {
    driver.click("call.recording.pause");
  }

  public boolean isAsked() {
    return driver.isVisible("call.question");
  }

  /** What has to be decided. */
  public String question() {
    return driver.text("call.question");
  }

  public void decide(boolean yes) {
    driver.click(yes ? "call.question.yes" : "call.question.no");
  }

  /** Drags the oldest call that is not on the stage onto a zone: transfer on the left, conference on the right. */
  public void dragCardToZone(double share, Runnable over) {
    driver.drag("call.card.*", 20, "call.zones", share, over);
  }

  public boolean showsZones() {
    return driver.isVisible("call.zones");
  }

  public void silence() {
    driver.click("call.silence");
  }

  public void toVoiceMail() {
    driver.click("call.voiceMail");
  }

  /** Refuses the caller with the first of the texts. */
  public void rejectWithText() {
    driver.choose("call.text", "menu.excuse");
  }

  public void askDeflect() {
    driver.click("call.deflect");
    awaitTarget();
  }

  public void askTransfer() {
    driver.click("call.transfer");
    awaitTarget();
  }

  public void askConference() {
    driver.click("call.conference");
    awaitTarget();
  }

  /** Names somebody by number and presses Enter. */
  public void name(String number) {
    driver.type("target.number.text", number);
    driver.press(0, SWT.CR);
  }

  /** Names somebody by number and presses the button beside it. */
  public void nameByButton(String number) {
    driver.type("target.number.text", number);
    driver.click("target.do");
  }

  public boolean isNaming() {
    return driver.isVisible("target.number");
  }

  public String namingFor() {
    return driver.text("target.title");
  }

  /** Chooses the only other call instead of a number. */
  public void chooseOther() {
    driver.click("target.call.*");
  }

  public String otherChoice() {
    return driver.text("target.call.*");
  }

  public boolean knocks() {
    return driver.isVisible("knock.answer");
  }

  public String knockingName() {
    return driver.text("knock.name");
  }

  public String knockingState() {
    return driver.text("knock.state");
  }

  /** Whether who knocks still sounds and can be silenced. */
  public boolean canSilenceKnocking() {
    return driver.isVisible("knock.silence");
  }

  public void silenceKnocking() {
    driver.click("knock.silence");
  }

  public void rejectKnocking() {
    driver.click("knock.reject");
  }

  public void askDeflectKnocking() {
    driver.click("knock.deflect");
    awaitTarget();
  }

  /** Drags who knocks onto the first zone. */
  public void dragKnockingToFirstZone(Runnable over) {
    driver.drag("knock.name", HALF_A_LINE, "call.zones", FIRST, over);
  }

  public void answerKnocking() {
    driver.click("knock.answer");
  }

  public void endOthersForKnocking() {
    driver.click("knock.endOthers");
  }

  /** Resumes the oldest call, once it is on hold, by its card. */
  public void resumeByCard() {
    driver.waitUntil("the oldest call can be resumed",
        () -> driver.isVisible("call.card.*.action") && driver.text("call.card.*.action").equals("Resume"));
    driver.click("call.card.*.action");
  }

  public boolean showsCards() {
    return driver.isVisible("call.card.*");
  }

  public void waitForConference(String words) {
    driver.waitUntil("the conference says \"" + words + "\"",
        () -> driver.isVisible("conference.state") && driver.text("conference.state").equals(words));
  }

  public String conferenceNames() {
    return driver.text("conference.names");
  }

  /** Presses {@code mute}, {@code record}, {@code hold}, {@code add}, {@code connect} or {@code end} of the whole conference. */
  public void conference(String what) {
    driver.click("conference." + what);
  }

  /** Presses {@code mute}, {@code hold}, {@code aside}, {@code split} or {@code remove} of the chosen member. */
  public void member(String what) {
    driver.click("member." + what);
  }

  public boolean isConferenceRecorded() {
    return driver.isVisible("conference.recording");
  }

  public boolean isConference() {
    return driver.isVisible("conference.state");
  }

  private void awaitTarget() {
    driver.waitUntil("somebody can be named", () -> driver.isFocused("target.number.text"));
  }
}
