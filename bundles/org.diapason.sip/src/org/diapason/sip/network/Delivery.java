package org.diapason.sip.network;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import gov.nist.javax.sip.stack.ServerResponseInterface;
import java.io.IOException;
import java.text.ParseException;
import javax.sip.message.Response;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.guard.Tally;

/** Hands what came over a connection to the library's transactions. */
final class Delivery {

  private final SIPTransactionStack stack;
  private final Tally tally;

  Delivery(SIPTransactionStack stack, Tally tally) {
    this.stack = stack;
    this.tally = tally;
  }

  /** Never throws: a message the library breaks on is counted, and the next one may be better. */
  void deliver(SIPMessage message, StreamChannel from) {
    try {
      if (message instanceof SIPRequest request) {
        deliver(request, from);
      } else if (message instanceof SIPResponse response) {
        deliver(response, from);
      }
    } catch (ParseException refused) {
      tally.count(Refusal.PARSE_ERROR, from.getPeerAddress());
    } catch (IOException unanswered) {
      // The peer asked and hung up.
    } catch (RuntimeException failed) {
      tally.count(Refusal.PARSER_FAILED, from.getPeerAddress());
    }
  }

  private void deliver(SIPRequest request, StreamChannel from) throws ParseException, IOException {
    // Where the answer goes: back over this connection (RFC 3261 §18.2.1, RFC 3581 §4).
    Via via = request.getTopmostVia();
    via.setParameter(Via.RECEIVED, from.getPeerAddress());
    via.setParameter(Via.RPORT, Integer.toString(from.getPeerPort()));
    if (!request.getMethod().equals(request.getCSeq().getMethod())) {
      from.sendMessage(request.createResponse(Response.BAD_REQUEST));
      return;
    }
    ServerRequestInterface transaction = stack.newSIPServerRequest(request, from);
    if (transaction == null) {
      // The same request is being worked on.
      return;
    }
    try {
      transaction.processRequest(request, from);
    } finally {
      release(transaction);
    }
  }

  private void deliver(SIPResponse response, StreamChannel from) throws ParseException {
    response.checkHeaders();
    ServerResponseInterface transaction = stack.newSIPServerResponse(response, from);
    if (transaction == null) {
      return;
    }
    try {
      if (!(transaction instanceof SIPClientTransaction client) || client.checkFromTag(response)) {
        transaction.processResponse(response, from);
      }
    } finally {
      release(transaction);
    }
  }

  /** The library locks a transaction while it processes a message, and unlocks it by itself only if it told us. */
  private static void release(Object transaction) {
    if (transaction instanceof SIPTransaction locked && !locked.passToListener()) {
      locked.releaseSem();
    }
  }
}
