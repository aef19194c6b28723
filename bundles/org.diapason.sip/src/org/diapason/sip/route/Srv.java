package org.diapason.sip.route;

/**
 * An SRV record (RFC 2782).
 *
 * @param priority lower is tried first
 * @param weight share among those of the same priority
 * @param host without the final dot; empty means that the service is not offered
 */
public record Srv(int priority, int weight, int port, String host) { }
