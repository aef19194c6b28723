package org.diapason.sip.stack;

import gov.nist.javax.sip.SipStackImpl;

/** Ends the library's stack without the second it would sleep. */
final class NodeEnd {

  private NodeEnd() { }

  static void of(SipStackImpl stack) {
    Thread end = Thread.ofPlatform().name("sip-close").unstarted(() -> {
      // The library sleeps for a second, "to let the processing complete", unless its thread is interrupted.
      Thread.currentThread().interrupt();
      stack.stop();
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
