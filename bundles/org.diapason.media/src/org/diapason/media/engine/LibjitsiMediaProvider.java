package org.diapason.media.engine;

import java.util.Locale;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaProvider;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.stream.Library;
import org.osgi.service.component.annotations.Component;

/** Makes media engines on libjitsi, with this computer's sound devices. */
@Component
public final class LibjitsiMediaProvider implements MediaProvider {

  @Override
  public MediaEngine open(MediaContext context) {
    return new LibjitsiEngine(context, devices(context), Locale.getDefault(Locale.Category.FORMAT));
  }

  private static AudioSystem devices(MediaContext context) {
    return HostSound.of(System.getProperty("os.name"))
        .devices(context.scheduler().clock(), () -> Library.start(context.state()));
  }
}
