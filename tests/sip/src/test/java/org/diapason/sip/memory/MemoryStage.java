package org.diapason.sip.memory;

import java.net.BindException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.phone.SipHoldings;

/**
 * Whole phones, a proxy and the wire between them in virtual time. Time goes on only when every thread of every phone
 * has nothing to do any more: half an hour passes in the time that its messages take.
 */
public final class MemoryStage implements AutoCloseable {

  private static final int LOOKS = 3;

  private final VirtualTime time = new VirtualTime();
  private final MemoryWire wire;
  private final MemoryProxy proxy;
  private final Map<String, MemoryPhone> phones = new LinkedHashMap<>();

  public MemoryStage(Script script) {
    wire = new MemoryWire(time, script);
    try {
      proxy = new MemoryProxy(wire);
    } catch (BindException impossible) {
      throw new AssertionError(impossible);
    }
  }

  public Script script() {
    return wire.script();
  }

  public MemoryWire wire() {
    return wire;
  }

  public MemoryProxy proxy() {
    return proxy;
  }

  /** Timers that the phones have set. */
  public int timers() {
    return time.pending() - wire.underWay();
  }

  /** A phone with an account of the same name that is registered. */
  public MemoryPhone phone(String name) {
    return phone(name, name);
  }

  /** A phone of a user that may have others. */
  public MemoryPhone phone(String name, String user) {
    MemoryPhone phone = bare(name);
    AccountId account = phone.register(user, proxy.port(), Map.of("account.registration.expiry", "86400"));
    pass(Duration.ofSeconds(1));
    if (phone.status(account) != AccountView.Status.REGISTERED) {
      throw new AssertionError(name + " is " + phone.status(account) + "\n" + String.join("\n", wire.trace()));
    }
    return phone;
  }

  /** A phone without an account. */
  public MemoryPhone bare(String name) {
    MemoryPhone phone = new MemoryPhone(name, wire, time);
    phones.put(name, phone);
    return phone;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    long until = time.nanos() + duration.toNanos();
    settle();
    while (time.step(Duration.ofNanos(until - time.nanos()))) {
      settle();
    }
  }

  /**
   * Waits until nothing happens any more at this moment. Each look follows a datagram's way: socket, the library's
   * queue and thread, signalling, core; what is handed on there, or sent, is counted. What signalling hands to itself
   * is not: so all must be seen idle several times in a row.
   */
  void settle() {
    int quiet = 0;
    while (quiet < LOOKS) {
      long before = wire.activity();
      boolean idle = wire.isRead() && phones.values().stream().map(MemoryPhone::holdings).noneMatch(SipHoldings::unread)
          && readers().allMatch(MemoryStage::waits);
      phones.values().forEach(MemoryPhone::awaitCallControl);
      quiet = idle && wire.activity() == before ? quiet + 1 : 0;
      if (!idle) {
        Thread.onSpinWait();
      }
    }
  }

  /** What all phones hold on the wire. */
  public List<String> holdings() {
    return phones.entrySet().stream().flatMap(phone -> {
      SipHoldings held = phone.getValue().holdings();
      return Stream.concat(held.dialogs().stream(), held.transactions().stream())
          .map(name -> phone.getKey() + ": " + name);
    }).toList();
  }

  @Override
  public void close() {
    phones.values().forEach(MemoryPhone::close);
  }

  /** The threads of the library that take datagrams from its own queue. */
  private static Stream<Thread> readers() {
    Thread[] all = new Thread[Thread.activeCount() + 32];
    int count = Thread.currentThread().getThreadGroup().enumerate(all);
    return Arrays.stream(all, 0, count).filter(thread -> thread.getName().contains("UDPMessageChannelThread"));
  }

  private static boolean waits(Thread reader) {
    return reader.getState() == Thread.State.WAITING && Arrays.stream(reader.getStackTrace())
        .noneMatch(frame -> frame.getMethodName().equals("processIncomingDataPacket"));
  }
}
