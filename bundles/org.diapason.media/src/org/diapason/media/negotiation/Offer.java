package org.diapason.media.negotiation;

import org.diapason.media.sdp.SessionDescription;

/**
 * An offer to send.
 *
 * @param description the offer
 * @param session what to keep once it is sent
 */
public record Offer(SessionDescription description, LocalSession session) {}
