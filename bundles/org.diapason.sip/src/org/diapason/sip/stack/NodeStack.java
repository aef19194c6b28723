package org.diapason.sip.stack;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.parser.MessageParserFactory;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.sip.PeerUnavailableException;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.network.GuardedNetwork;

/**
 * The library's stack with our parts in it. Made directly, since its factory finds no classes in OSGi; loggers and
 * timer have to be named by class, which works because they share this bundle's class loader. See decision record 0008.
 */
final class NodeStack extends SipStackImpl {

  NodeStack(String name, Limits limits, GuardedNetwork network, MessageParserFactory parsers, Scheduler scheduler,
      Executor timerThreads) throws PeerUnavailableException {
    super(properties(name, limits));
    networkLayer = network.sockets();
    setMessageProcessorFactory(network.transports());
    setMessageParserFactory(parsers);
    setRouter(new TargetRouter());
    ((SchedulerTimer) getTimer()).bind(scheduler, timerThreads);
  }

  /** What is open now. Transactions that have ended leave the tables by a timer of the library, seconds later. */
  NodeHoldings holdings() {
    Stream<String> transactions = Stream.concat(
        clientTransactionTable.values().stream().map(one -> name("client", one)),
        serverTransactionTable.values().stream().map(one -> name("server", one)));
    Stream<String> dialogs = Stream.concat(dialogTable.keySet().stream(), earlyDialogTable.keySet().stream());
    boolean unread = Arrays.stream(getMessageProcessors())
        .anyMatch(processor -> processor.getTransport().equalsIgnoreCase("udp") && processor.inUse());
    return new NodeHoldings(Stream.concat(transactions, dialogs.map(id -> "dialog " + id)).sorted().toList(), unread);
  }

  private static String name(String role, SIPTransaction transaction) {
    return role + " " + transaction.getMethod() + " " + transaction.getBranchId() + " " + transaction.getState();
  }

  private static Properties properties(String name, Limits limits) {
    if (CommonLogger.legacyLogger == null) {
      // Anything the library logs before it has read its properties would ask for log4j.
      CommonLogger.legacyLogger = new LibraryLog();
    }
    Properties properties = new Properties();
    properties.setProperty("javax.sip.STACK_NAME", name);
    set(properties, "STACK_LOGGER", LibraryLog.class.getName());
    set(properties, "SERVER_LOGGER", NoMessageLog.class.getName());
    set(properties, "TIMER_CLASS_NAME", SchedulerTimer.class.getName());
    // The guard's limit comes first: the library would answer 513 to its own.
    set(properties, "MAX_MESSAGE_SIZE", Integer.toString(limits.messageBytes() * 2));
    set(properties, "REENTRANT_LISTENER", "true");
    // One thread keeps datagrams in the order they came.
    set(properties, "THREAD_POOL_SIZE", "1");
    set(properties, "CONGESTION_CONTROL_TIMEOUT", "0");
    set(properties, "THREAD_PRIORITY", Integer.toString(Thread.NORM_PRIORITY));
    set(properties, "NIO_MAX_SOCKET_IDLE_TIME", "0");
    // Dialogs are ours: the library's answer, repeat and time out by themselves.
    properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
    set(properties, "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
    set(properties, "DELIVER_UNSOLICITED_NOTIFY", "true");
    set(properties, "PATCH_SIP_WEBSOCKETS_HEADERS", "false");
    return properties;
  }

  private static void set(Properties properties, String key, String value) {
    properties.setProperty("gov.nist.javax.sip." + key, value);
  }
}
