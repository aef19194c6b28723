package org.diapason.sip.guard;

/** Why something from the network was dropped. One log line for each kind, the rest is counted. */
public enum Refusal {
  /** From no flow, proxy or dialog peer of ours. */
  UNKNOWN_SOURCE,
  /** A source, or all together, sent more than their budget. */
  OVER_BUDGET,
  /** More connections than allowed. */
  TOO_MANY_CONNECTIONS,
  /** A message or a handshake that did not finish in its time. */
  TOO_SLOW,
  /** TLS handshake of an incoming connection failed. */
  BAD_HANDSHAKE,
  LINE_TOO_LONG,
  HEADERS_TOO_LONG,
  TOO_MANY_HEADERS,
  BODY_TOO_LONG,
  /** Content-Length missing digits, folded, given twice, or larger than what came. */
  BAD_CONTENT_LENGTH,
  /** A control character, a bare CR or LF, or a line of white space. */
  BAD_CHARACTER,
  BAD_START_LINE,
  BAD_HEADER,
  /** A header that RFC 3261 §8.1.1 demands is missing. */
  MISSING_HEADER,
  /** A header that may stand once stands twice. */
  REPEATED_HEADER,
  /** A comment in a Via header: the library's parser never ends on some. */
  VIA_COMMENT,
  /** No empty line after the headers. */
  INCOMPLETE,
  /** The library's parser refused it. */
  PARSE_ERROR,
  /** The library's parser broke on it. */
  PARSER_FAILED
}
