package org.diapason.core.conference;

import org.diapason.core.call.CallId;

/**
 * A member of a conference as it is shown.
 *
 * @param answered whether it is in the conversation, or only asked to join
 * @param muted whether the others and the person here do not hear it
 * @param held whether it is on hold while the others go on
 * @param speaking whether it speaks now
 */
public record MemberView(CallId call, boolean answered, boolean muted, boolean held, boolean speaking) {
}
