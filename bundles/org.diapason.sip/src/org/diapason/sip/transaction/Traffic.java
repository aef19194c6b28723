package org.diapason.sip.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.message.Request;
import org.diapason.sip.stack.RequestAdmission;
import org.diapason.sip.stack.SipNode;

/** Takes what a node delivers on the library's threads and hops to the signalling thread. */
public final class Traffic implements SipListener, RequestAdmission {

  private final Supplier<SipNode> node;
  private final Sender sender;
  private final Receiver receiver;

  /**
   * @param node that delivers here
   */
  public Traffic(Supplier<SipNode> node, Sender sender, Receiver receiver) {
    this.node = node;
    this.sender = sender;
    this.receiver = receiver;
  }

  @Override
  public boolean admits(Request request) {
    return receiver.admits(request, Incoming.source(request));
  }

  @Override
  public void processRequest(RequestEvent event) {
    Incoming incoming =
        new Incoming(event.getRequest(), Optional.ofNullable(event.getServerTransaction()), node);
    sender.thread().execute(() -> receiver.request(incoming));
  }

  @Override
  public void processResponse(ResponseEvent event) {
    sender.thread().execute(() -> {
      if (!sender.response(event)) {
        receiver.stray(event.getResponse());
      }
    });
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    Transaction over = event.isServerTransaction() ? event.getServerTransaction() : event.getClientTransaction();
    sender.thread().execute(() -> sender.failed(over, Reply.Failure.TIMEOUT));
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    if (event.getSource() instanceof Transaction broken) {
      sender.thread().execute(() -> sender.failed(broken, Reply.Failure.TRANSPORT));
    }
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    // The answer, the timeout or the error has been told already.
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    // Dialogs are ours, not the library's.
  }
}
