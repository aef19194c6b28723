package org.diapason.sip.stack;

import javax.sip.message.Request;

/** What a node's listener may be, too: asked for each request before it gets a transaction, hence any answer. */
public interface RequestAdmission {

  /** False: the request is dropped in silence. Asked on the library's threads: quick and thread-safe. */
  boolean admits(Request request);
}
