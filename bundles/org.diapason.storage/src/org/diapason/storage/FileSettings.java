package org.diapason.storage;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in one file, written by one thread behind the callers' backs: saves that come while it writes become one.
 * A write that fails is told once and tried again with the next save and at the end.
 */
final class FileSettings implements SettingsStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileSettings.class);
  private static final long CLOSE_SECONDS = 2;

  private final AtomicFile file;
  private final Events events;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings-writer").daemon().factory());

  // Guarded by this.
  private final Map<Layer, Map<Key, String>> layers = new EnumMap<>(Layer.class);
  private boolean loaded;
  private boolean queued;
  private boolean unsaved;
  private boolean closed;

  // Of the writer thread.
  private boolean told;

  FileSettings(AtomicFile file, Events events) {
    this.file = file;
    this.events = events;
  }

  @Override
  public synchronized Map<Layer, Map<Key, String>> load() {
    if (!loaded) {
      loaded = true;
      layers.putAll(read());
    }
    return Map.copyOf(layers);
  }

  @Override
  public synchronized void save(Layer layer, Map<Key, String> values) {
    if (closed) {
      LOG.warn("Saved after the end: layer={}", layer);
      return;
    }
    load();
    layers.put(layer, Map.copyOf(values));
    unsaved = true;
    queue();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (unsaved) {
        queue();
      }
      writer.shutdown();
    }
    try {
      if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Settings are still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void queue() {
    if (!queued && !writer.isShutdown()) {
      queued = true;
      writer.execute(this::write);
    }
  }

  private void write() {
    byte[] text;
    synchronized (this) {
      queued = false;
      unsaved = false;
      text = SettingsText.write(layers);
    }
    try {
      file.replace(text);
      told = false;
    } catch (IOException e) {
      notSaved(e);
    }
  }

  private void notSaved(IOException e) {
    LOG.warn("Settings not saved: {}", e.toString());
    synchronized (this) {
      unsaved = true;
    }
    if (!told) {
      told = true;
      raise(Problem.of(ProblemCode.SETTINGS_NOT_SAVED, file.path(), AtomicFile.reason(e)));
    }
  }

  private Map<Layer, Map<Key, String>> read() {
    Optional<SettingsText.Reading> reading;
    try {
      reading = file.read().map(SettingsText::read);
    } catch (IOException e) {
      reading = Optional.of(unreadable(e));
    }
    Map<Layer, Map<Key, String>> rescued = reading.map(SettingsText.Reading::layers).orElse(Map.of());
    Optional<SettingsText.Damage> damage = reading.flatMap(SettingsText.Reading::damage);
    if (reading.isPresent() && damage.isEmpty()) {
      return rescued;
    }
    damage.ifPresent(this::damaged);
    return readBackup().orElse(rescued);
  }

  private void damaged(SettingsText.Damage damage) {
    LOG.warn("Settings file damaged: place={} reason={}", damage.place(), damage.reason());
    file.setAside();
    raise(Problem.of(ProblemCode.SETTINGS_FILE_DAMAGED, file.path(), damage.place(), damage.reason()));
  }

  private Optional<Map<Layer, Map<Key, String>>> readBackup() {
    try {
      return file.readBackup().map(SettingsText::read)
          .filter(reading -> reading.damage().isEmpty()).map(SettingsText.Reading::layers);
    } catch (IOException e) {
      LOG.warn("Backup of the settings unreadable: {}", e.toString());
      return Optional.empty();
    }
  }

  private static SettingsText.Reading unreadable(IOException e) {
    return new SettingsText.Reading(Map.of(), Optional.of(new SettingsText.Damage("-", AtomicFile.reason(e))));
  }

  private void raise(Problem problem) {
    events.publish(new ProblemRaised(problem));
  }
}
