package org.diapason.core.phone;

import org.diapason.core.call.SignallingProvider;
import org.diapason.core.media.MediaProvider;
import org.diapason.core.setting.StorageProvider;
import org.diapason.core.time.Scheduler;
import org.diapason.core.time.SystemTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Makes whole phones out of the adapters that are there. */
@Component(service = PhoneFactory.class)
public final class PhoneFactory {

  private final StorageProvider storages;
  private final MediaProvider medias;
  private final SignallingProvider signallings;
  private final DemoPbxProvider demos;
  private final Scheduler scheduler;
  private final Runnable end;

  /** On the machine's own time. */
  @Activate
  public PhoneFactory(@Reference StorageProvider storages, @Reference MediaProvider medias,
      @Reference SignallingProvider signallings, @Reference DemoPbxProvider demos) {
    this(storages, medias, signallings, demos, new SystemTime());
  }

  private PhoneFactory(StorageProvider storages, MediaProvider medias, SignallingProvider signallings,
      DemoPbxProvider demos, SystemTime time) {
    this(storages, medias, signallings, demos, time, time::close);
  }

  /** On any time, as tests want. */
  public PhoneFactory(StorageProvider storages, MediaProvider medias, SignallingProvider signallings,
      DemoPbxProvider demos, Scheduler scheduler) {
    this(storages, medias, signallings, demos, scheduler, () -> { });
  }

  private PhoneFactory(StorageProvider storages, MediaProvider medias, SignallingProvider signallings,
      DemoPbxProvider demos, Scheduler scheduler, Runnable end) {
    this.storages = storages;
    this.medias = medias;
    this.signallings = signallings;
    this.demos = demos;
    this.scheduler = scheduler;
    this.end = end;
  }

  /** Makes a phone that has not {@linkplain Phone#start started} yet. */
  public Phone create(PhoneOptions options) {
    return new Phone(options, scheduler, storages, medias, signallings, demos);
  }

  /** The time that its phones live in. */
  public Scheduler scheduler() {
    return scheduler;
  }

  @Deactivate
  void close() {
    end.run();
  }
}
