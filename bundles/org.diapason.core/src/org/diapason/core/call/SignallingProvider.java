package org.diapason.core.call;

/** Port: makes the SIP side of a phone. Several phones live in one process. */
public interface SignallingProvider {

  Signalling open(SignallingContext context);
}
