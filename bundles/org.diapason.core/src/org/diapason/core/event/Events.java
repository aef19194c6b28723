package org.diapason.core.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever asked about the facts of one phone. Subscribers run on the publishing thread (mostly {@code call-control}),
 * return at once and hop to their own thread if they have more to do; one that throws does not harm the others.
 */
public final class Events {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<Entry<?>> entries = new CopyOnWriteArrayList<>();

  /** Subscribes to all events of a type and its subtypes; closing the result ends it. */
  public <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> subscriber) {
    Entry<E> entry = new Entry<>(type, subscriber);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  public void publish(Event event) {
    entries.forEach(entry -> entry.deliver(event));
  }

  /** Ends by {@link #close()}. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private record Entry<E extends Event>(Class<E> type, Consumer<? super E> subscriber) {

    void deliver(Event event) {
      if (!type.isInstance(event)) {
        return;
      }
      try {
        subscriber.accept(type.cast(event));
      } catch (RuntimeException bug) {
        LOG.error("Subscriber failed on {}", event.getClass().getSimpleName(), bug);
      }
    }
  }
}
