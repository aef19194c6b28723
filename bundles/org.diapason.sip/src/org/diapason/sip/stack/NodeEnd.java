package org.diapason.sip.stack;

import gov.nist.javax.sip.EventScanner;
import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipStackImpl;
import java.util.EventObject;

/** Ends the library's stack without the second it would sleep. */
final class NodeEnd {

  private NodeEnd() { }

  static void of(SipStackImpl stack) {
    Thread end = Thread.ofPlatform().name("sip-close").unstarted(() -> {
      // The library sleeps for a second, "to let the processing complete", unless its thread is interrupted.
      Thread.currentThread().interrupt();
      EventScanner scanner = stack.getEventScanner();
      stack.stop();
      // Its thread waits for an event, not for the end: this one makes it look.
      scanner.addEvent(new EventWrapper(new EventObject(stack), null));
      stack.getReinviteExecutor().shutdownNow();
    });
    end.start();
    boolean interrupted = false;
    while (end.isAlive()) {
      try {
        end.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
