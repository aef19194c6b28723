package org.diapason.core.call;

import org.diapason.core.problem.Problem;

/** What became of an attempt to dial. */
public sealed interface DialResult {

  /** It is being tried; how it goes on is told as {@link CallChanged}. */
  record Dialling(CallId call) implements DialResult {
  }

  /** Nothing was sent. */
  record Refused(Problem problem) implements DialResult {
  }
}
