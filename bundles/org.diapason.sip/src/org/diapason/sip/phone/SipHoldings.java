package org.diapason.sip.phone;

import java.util.List;
import org.diapason.sip.stack.NodeHoldings;

/**
 * What the signalling of a phone holds at one moment, by name.
 *
 * @param dialogs calls, dialogs, INVITEs that may still be answered, and watches
 * @param transactions of the library, by role, method, branch and state
 * @param unread whether datagrams wait to be read
 */
public record SipHoldings(List<String> dialogs, List<String> transactions, boolean unread) {

  public SipHoldings {
    dialogs = List.copyOf(dialogs);
    transactions = List.copyOf(transactions);
  }

  static SipHoldings of(List<String> dialogs, List<NodeHoldings> nodes) {
    return new SipHoldings(dialogs, nodes.stream().flatMap(node -> node.transactions().stream()).toList(),
        nodes.stream().anyMatch(NodeHoldings::unread));
  }
}
