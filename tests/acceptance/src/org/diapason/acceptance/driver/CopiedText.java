package org.diapason.acceptance.driver;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** The text on the clipboard. On the windows' own thread. */
final class CopiedText {

  private CopiedText() {
  }

  /** Empty if there is none. */
  static String read(Display display) {
    Clipboard clipboard = new Clipboard(display);
    String text = (String) clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return text == null ? "" : text;
  }

  static void write(Display display, String text) {
    Clipboard clipboard = new Clipboard(display);
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
