package org.diapason.media.session;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.time.Scheduler;
import org.diapason.media.rtp.PortChooser;
import org.diapason.media.stream.CallSound;
import org.jitsi.service.neomedia.MediaService;

/**
 * What the sessions of one engine share.
 *
 * @param library starts the library if need be; may take a second
 * @param sounds the sound of a program, or else of the phone's devices
 */
public record SessionParts(Scheduler scheduler, PortChooser ports, Supplier<MediaService> library,
    Function<Optional<AudioProgram>, CallSound> sounds) {

  /** The same with other ports. */
  public SessionParts with(PortChooser others) {
    return new SessionParts(scheduler, others, library, sounds);
  }
}
