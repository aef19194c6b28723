/**
 * Offer and answer of audio (RFC 3264) as pure functions on descriptions: they hold no call and send nothing. What has
 * to stay the same from one description to the next is a value, {@link org.diapason.media.negotiation.LocalSession}.
 */
package org.diapason.media.negotiation;
