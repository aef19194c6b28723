package org.diapason.core.media;

import java.nio.file.Path;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;

/**
 * What one phone gives its media engine.
 *
 * @param state folder of this phone's data
 * @param settings audio and network settings; the engine follows their changes
 * @param events where problems and device changes are told
 */
public record MediaContext(Path state, Settings settings, Events events, Scheduler scheduler) {
}
