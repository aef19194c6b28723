package org.diapason.acceptance.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A tool that drives windows, cut down to what our tests need and shaped like SWTBot's. Widgets are named by their id (data key
 * {@code org.eclipse.swtbot.widget.key}, see docs/widgets.md), in which a star stands for anything. Every verb may be called from
 * any thread but the windows' own and fails with an {@link AssertionError} when its widget is not there.
 */
public interface Driver {

  /** Brings the main window to the front and gives it the keyboard. */
  void activate();

  /** Whether the main window has the keyboard. */
  boolean isActive();

  /** Minimises the main window and waits until another program could have the keyboard. */
  void minimize();

  /** Clicks into the middle of a widget. */
  void click(String id);

  /**
   * Clicks into a widget.
   *
   * @param share how far from its left edge, 0 to 1
   */
  void clickAt(String id, double share);

  /** Gives a widget the keyboard. */
  void focus(String id);

  /** Whether a button's open menu has this entry; closes the menu. */
  boolean hasMenu(String buttonId, String entryId);

  /** What a field says is wrong with what is typed. */
  String complaint(String id);

  /** The keys that a field for keys shows. */
  String keys(String id);

  /** Replaces the text of a native field. */
  void type(String id, String text);

  /** Marks all that a native field has. */
  void selectAll(String id);

  /**
   * Presses and releases a key where the keyboard's focus is.
   *
   * @param stateMask modifiers, such as {@code SWT.MOD1}, or 0
   * @param keyCode the key, such as {@code 'm'} or {@code SWT.CR}
   */
  void press(int stateMask, int keyCode);

  /** Clicks a button that opens a menu, and chooses an entry of it by the entry's id. */
  void choose(String buttonId, String entryId);

  /** Chooses an entry of a tree by the entry's id. */
  void chooseEntry(String treeId, String entryId);

  /** Asks for the menu of what is under the pointer, as the right mouse button does, and chooses an entry by its id. */
  void chooseFromContextMenu(String id, String entryId);

  /** Clicks twice, quickly, into the middle of a widget. */
  void doubleClick(String id);

  /** What a widget says. */
  String text(String id);

  /** Whether it can be used. */
  boolean isEnabled(String id);

  /** Whether it is there and shown. */
  boolean isVisible(String id);

  /** Whether it has the keyboard's focus, in a window that is the active one. */
  boolean isFocused(String id);

  /** Waits until a condition holds; fails with these words when it does not within fifteen seconds. */
  void waitUntil(String words, BooleanSupplier condition);

  /**
   * Drags something with the real pointer, and drops it.
   *
   * @param from the id of what is dragged
   * @param at how far from its top edge it is taken, in points
   * @param to the id of where it is dropped, which may come only with the drag
   * @param share how far from the left edge of that, 0 to 1
   * @param over done while it is held there
   */
  void drag(String from, int at, String to, double share, Runnable over);

  /** The ids, of all that fit one with a star, of what is shown. */
  List<String> ids(String id);

  /** Everything in a window that the keyboard can come to but that has no id, or no name for a screen reader. */
  List<String> nameless(String windowId);

  /** The ids of what has the keyboard one after the other, when Tab is pressed from a widget on until it is there again. */
  List<String> tabOrder(String id);

  /** Presses keys of the real keyboard, one while the other is held, whichever program has it; named by AWT's constants. */
  void pressAnywhere(int... keys);

  /** Puts text onto the clipboard. */
  void copy(String text);

  /** The text on the clipboard; empty if none. */
  String clipboard();

  /** Writes what a window shows to a PNG file. */
  void screenshot(String windowId, Path file);
}
