package org.diapason.core.media;

/**
 * A microphone or speaker that is there now.
 *
 * @param name stable name, for {@link AudioEnd.Device}
 * @param description as the system shows it to people
 * @param input microphone, else speaker
 * @param preferred whether it is the system's default
 */
public record AudioDevice(String name, String description, boolean input, boolean preferred) {
}
