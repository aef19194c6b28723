package org.diapason.sip.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/** The library's log of messages: none. Messages hold names, digits and secrets. */
public final class NoMessageLog implements ServerLogger {

  @Override
  public void closeLogFile() {
    // There is none.
  }

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
    // Not logged.
  }

  @Override
  public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {
    // Not logged.
  }

  @Override
  public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {
    // Not logged.
  }

  @Override
  public void logException(Exception problem) {
    // Told by LibraryLog.
  }

  @Override
  public void setStackProperties(Properties properties) {
    // Nothing of use.
  }

  @Override
  public void setSipStack(SipStack stack) {
    // Nothing of use.
  }
}
