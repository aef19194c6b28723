package org.diapason.core.media;

import java.net.InetSocketAddress;

/**
 * Between which addresses the audio of a call runs (RTP).
 *
 * @param local where it is received here
 * @param remote where it is sent to
 */
public record MediaPath(InetSocketAddress local, InetSocketAddress remote) {

  /** Address and port of one end; an IPv6 address in brackets (RFC 3986 §3.2.2). */
  public static String written(InetSocketAddress end) {
    String host = end.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + end.getPort();
  }
}
