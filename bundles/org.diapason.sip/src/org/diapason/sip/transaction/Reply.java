package org.diapason.sip.transaction;

import java.util.Optional;
import javax.sip.message.Response;
import org.diapason.core.problem.Problem;

/** What comes of a request that was sent. Any number of provisional ones, then one of the others. */
public sealed interface Reply {

  /** 100 to 199. */
  record Provisional(Response response) implements Reply {
  }

  /** 200 to 699. */
  record Final(Response response) implements Reply {

    public int status() {
      return response.getStatusCode();
    }

    public boolean success() {
      return status() / 100 == 2;
    }
  }

  /**
   * No answer.
   *
   * @param detail for the technical part of a problem, may be empty
   * @param known the problem itself, where it is known already
   */
  record Failed(Failure failure, String detail, Optional<Problem> known) implements Reply {

    Failed(Failure failure, String detail) {
      this(failure, detail, Optional.empty());
    }
  }

  /** Why there was none. */
  enum Failure {
    /** Timer B or F (RFC 3261 §17.1). */
    TIMEOUT,
    /** The transport reported an error: refused, unreachable, broken. */
    TRANSPORT,
    /** TLS: the peer did not prove whom it serves. */
    CERTIFICATE,
    /** The password that was asked for is stored but can not be read. */
    PASSWORD,
    /** The caller wanted no answer any more. */
    ABANDONED
  }
}
