package org.diapason.demo.pbx;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.address.Address;
import org.diapason.core.call.ExchangeProvider;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.phone.DemoPbx;
import org.diapason.core.phone.DemoPbxProvider;
import org.diapason.core.time.Scheduler;
import org.diapason.core.time.SystemTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Starts the demo PBX on the adapters that are there. */
@Component
public final class DemoPbxStarter implements DemoPbxProvider {

  private final ExchangeProvider exchanges;
  private final MediaProvider medias;
  private final Scheduler scheduler;
  private final Optional<Function<Address, Optional<AudioProgram>>> sounds;
  private final Runnable end;

  /** With robots that sound as they should. */
  @Activate
  public DemoPbxStarter(@Reference ExchangeProvider exchanges, @Reference MediaProvider medias) {
    this(exchanges, medias, new SystemTime(), Optional.empty());
  }

  /**
   * With sounds of one's own, as a test that mutes the echo wants.
   *
   * @param time closed with this
   */
  public DemoPbxStarter(ExchangeProvider exchanges, MediaProvider medias, SystemTime time,
      Function<Address, Optional<AudioProgram>> sounds) {
    this(exchanges, medias, time, Optional.of(sounds));
  }

  private DemoPbxStarter(ExchangeProvider exchanges, MediaProvider medias, SystemTime time,
      Optional<Function<Address, Optional<AudioProgram>>> sounds) {
    this.exchanges = exchanges;
    this.medias = medias;
    this.scheduler = time;
    this.sounds = sounds;
    this.end = time::close;
  }

  @Override
  public DemoPbx start(Path state) {
    return new RunningPbx(state, scheduler, exchanges, medias, sounds).start();
  }

  @Deactivate
  void close() {
    end.run();
  }
}
