package org.diapason.media.engine;

import java.util.List;
import java.util.Locale;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.time.Clock;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.pulse.PulseAudioSystem;
import org.diapason.media.device.pulse.PulseSettings;
import org.diapason.media.device.wav.WavSystem;
import org.osgi.service.component.annotations.Component;

/** Makes media engines on libjitsi, with this computer's sound devices. */
@Component
public final class LibjitsiMediaProvider implements MediaProvider {

  @Override
  public MediaEngine open(MediaContext context) {
    LibjitsiEngine engine =
        new LibjitsiEngine(context, devices(context.scheduler().clock()), Locale.getDefault(Locale.Category.FORMAT));
    engine.start();
    return engine;
  }

  private static AudioSystem devices(Clock clock) {
    return new CombinedAudioSystem(List.of(
        new PulseAudioSystem(PulseSettings.ofSession(), clock::nanos), new WavSystem(), new SilentSystem()));
  }
}
