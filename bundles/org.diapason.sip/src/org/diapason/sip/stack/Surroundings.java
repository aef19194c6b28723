package org.diapason.sip.stack;

import java.security.SecureRandom;
import java.util.concurrent.Executor;
import org.diapason.sip.network.Datagrams;

/**
 * What a phone's signalling stands on: the machine's network, threads and chance, or in tests others.
 *
 * @param datagrams what carries datagrams
 * @param threads where that is done which may block: sending, DNS, the key store, the library's timers
 * @param random for tags, branches, ports and delays; unguessable outside of tests
 */
public record Surroundings(Datagrams datagrams, Threads threads, SecureRandom random) {

  /** Port: starts jobs. */
  public interface Threads {

    /**
     * Runs a job soon.
     *
     * @param name of the kind of job, for thread dumps
     */
    void start(String name, Runnable job);
  }

  /** The network of the machine, and a virtual thread for each job. */
  public static Surroundings system() {
    return new Surroundings(Datagrams.ofSystem(), (name, job) -> Thread.ofVirtual().name(name).start(job),
        new SecureRandom());
  }

  /** Runs jobs of one kind. */
  public Executor executor(String name) {
    return job -> threads.start(name, job);
  }
}
