package org.diapason.attack.rig;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;

/** The way between a phone and its registrar in the hands of an attacker. */
public interface Tap extends AutoCloseable {

  /** Where the phone has to register. */
  int port();

  /** User part of the phone's contact; empty before it registered. */
  String contact();

  /** How often the registrar has confirmed the phone. */
  int registrations();

  /** Sends to the phone as its registrar does. */
  void inject(byte[] message) throws IOException;

  /** What the phone answered to the attacker. */
  BlockingQueue<String> answers();

  /** Changes messages as they pass. */
  void edit(UnaryOperator<String> forPhone, UnaryOperator<String> forRegistrar);

  @Override
  void close();
}
