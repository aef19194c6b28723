package org.diapason.core.recording;

import java.time.LocalDateTime;

/**
 * What a file name can tell about a recorded call. Texts come from the far side and may be anything.
 *
 * @param began local time at which this part began
 * @param account name of the account
 * @param number of the far side
 * @param name display name of the far side
 * @param dialled number that was dialled, here or there
 * @param part 1 for the first recording of the call
 */
public record RecordingFacts(LocalDateTime began, String account, String number, String name, String dialled,
    int part) {
}
