package org.diapason.sip.stack;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.RequestEventExt;
import gov.nist.javax.sip.SipListenerExt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the library's threads and our listener. Each request gets its server transaction here, before the thread goes
 * on, so that a retransmission is never taken for a new request; and an exception of ours ends one event, not a
 * library's thread.
 */
final class EventGate implements SipListenerExt {

  private static final Logger LOG = LoggerFactory.getLogger(EventGate.class);

  private final SipListener listener;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  EventGate(SipListener listener) {
    this.listener = listener;
  }

  @Override
  public void processRequest(RequestEvent event) {
    if (!admits(event.getRequest())) {
      return;
    }
    if (event.getServerTransaction() != null || event.getRequest().getMethod().equals(Request.ACK)) {
      guarded(event, listener::processRequest);
      return;
    }
    try {
      ServerTransaction transaction = ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
      guarded(withTransaction(event, transaction), listener::processRequest);
    } catch (TransactionAlreadyExistsException retransmission) {
      // The transaction answers it.
    } catch (TransactionUnavailableException refused) {
      if (told.add("transaction")) {
        LOG.warn("Request without a transaction dropped, further ones are not told: cause={}", refused.getMessage());
      }
    }
  }

  @Override
  public void processResponse(ResponseEvent event) {
    guarded(event, listener::processResponse);
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    guarded(event, listener::processTimeout);
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    guarded(event, listener::processIOException);
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    guarded(event, listener::processTransactionTerminated);
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    guarded(event, listener::processDialogTerminated);
  }

  @Override
  public void processDialogTimeout(DialogTimeoutEvent event) {
    if (listener instanceof SipListenerExt extended) {
      guarded(event, extended::processDialogTimeout);
    }
  }

  /** A request that breaks the question is not let in, and breaks no thread of the library. */
  private boolean admits(Request request) {
    try {
      return !(listener instanceof RequestAdmission admission) || admission.admits(request);
    } catch (RuntimeException bug) {
      tell("admission", bug);
      return false;
    }
  }

  private static RequestEvent withTransaction(RequestEvent event, ServerTransaction transaction) {
    RequestEventExt whole =
        new RequestEventExt(event.getSource(), transaction, transaction.getDialog(), event.getRequest());
    if (event instanceof RequestEventExt known) {
      whole.setRemoteIpAddress(known.getRemoteIpAddress());
      whole.setRemotePort(known.getRemotePort());
    }
    return whole;
  }

  private <E> void guarded(E event, Consumer<E> handler) {
    try {
      handler.accept(event);
    } catch (RuntimeException bug) {
      tell(event.getClass().getSimpleName(), bug);
    }
  }

  private void tell(String where, Exception problem) {
    if (told.add(where + problem.getClass())) {
      LOG.error("SIP event dropped, further ones are not told: event={}", where, problem);
    }
  }
}
