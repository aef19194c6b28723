package org.diapason.sip.stack;

import java.util.List;

/**
 * What a node holds at one moment.
 *
 * @param transactions of the library, by role, method, branch and state; its dialogs, of which there should be none
 * @param unread whether datagrams wait to be read
 */
public record NodeHoldings(List<String> transactions, boolean unread) {

  public NodeHoldings {
    transactions = List.copyOf(transactions);
  }
}
