package org.diapason.acceptance.swtbot;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.driver.SwtDriver;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;

/**
 * SWTBot finds the widgets, types and waits. Our painted widgets are none that SWTBot knows, so pressing them, reading what they
 * say and photographing stay with our own driver. Not run yet: no SWTBot site was within reach.
 */
public final class SwtBotDriver implements Driver {

  private static final long PATIENCE_MILLIS = 15_000;

  private final SWTBot bot;
  private final Driver painted;

  /** Drives the windows of a display. */
  public SwtBotDriver(Display display) {
    bot = new SWTBot();
    painted = new SwtDriver(display);
  }

  @Override
  public void activate() {
    bot.shellWithId("main").activate();
  }

  @Override
  public boolean isActive() {
    return painted.isActive();
  }

  @Override
  public String keys(String id) {
    return painted.keys(id);
  }

  @Override
  public void pressAnywhere(int... keys) {
    painted.pressAnywhere(keys);
  }

  @Override
  public void copy(String text) {
    painted.copy(text);
  }

  @Override
  public void minimize() {
    painted.minimize();
  }

  @Override
  public void click(String id) {
    find(id);
    painted.click(id);
  }

  @Override
  public void clickAt(String id, double share) {
    find(id);
    painted.clickAt(id, share);
  }

  @Override
  public void focus(String id) {
    painted.focus(id);
  }

  @Override
  public boolean hasMenu(String buttonId, String entryId) {
    return painted.hasMenu(buttonId, entryId);
  }

  @Override
  public void drag(String from, int at, String to, double share, Runnable over) {
    painted.drag(from, at, to, share, over);
  }

  @Override
  public void selectAll(String id) {
    painted.selectAll(id);
  }

  @Override
  public List<String> ids(String id) {
    return painted.ids(id);
  }

  @Override
  public List<String> nameless(String windowId) {
    return painted.nameless(windowId);
  }

  @Override
  public List<String> tabOrder(String id) {
    return painted.tabOrder(id);
  }

  @Override
  public String clipboard() {
    return painted.clipboard();
  }

  @Override
  public String complaint(String id) {
    return painted.complaint(id);
  }

  @Override
  public void type(String id, String text) {
    bot.textWithId(id).setText(text);
    bot.textWithId(id).setFocus();
  }

  @Override
  public void press(int stateMask, int keyCode) {
    painted.press(stateMask, keyCode);
  }

  @Override
  public void choose(String buttonId, String entryId) {
    painted.choose(buttonId, entryId);
  }

  @Override
  public void chooseEntry(String treeId, String entryId) {
    painted.chooseEntry(treeId, entryId);
  }

  @Override
  public void chooseFromContextMenu(String id, String entryId) {
    painted.chooseFromContextMenu(id, entryId);
  }

  @Override
  public void doubleClick(String id) {
    painted.doubleClick(id);
  }

  @Override
  public String text(String id) {
    if (id.contains("*")) {
      return painted.text(id);
    }
    Widget widget = find(id);
    return widget instanceof Text field ? new SWTBotText(field).getText() : painted.text(id);
  }

  @Override
  public boolean isEnabled(String id) {
    return painted.isEnabled(id);
  }

  @Override
  public boolean isVisible(String id) {
    return painted.isVisible(id);
  }

  @Override
  public boolean isFocused(String id) {
    return painted.isFocused(id);
  }

  @Override
  public void waitUntil(String words, BooleanSupplier condition) {
    bot.waitUntil(new DefaultCondition() {
      @Override
      public boolean test() {
        return condition.getAsBoolean();
      }

      @Override
      public String getFailureMessage() {
        return "waited in vain until " + words;
      }
    }, PATIENCE_MILLIS);
  }

  @Override
  public void screenshot(String windowId, Path file) {
    painted.screenshot(windowId, file);
  }

  private Widget find(String id) {
    return bot.widget(WidgetMatcherFactory.withId(id));
  }
}
