package org.diapason.core.setting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All declared settings of a product, by id, in declaration order. */
public final class Catalogue {

  private final Map<String, Setting<?>> byId = new LinkedHashMap<>();

  @SafeVarargs
  public Catalogue(List<Setting<?>>... groups) {
    for (List<Setting<?>> group : groups) {
      for (Setting<?> setting : group) {
        if (byId.put(setting.id(), setting) != null) {
          throw new IllegalArgumentException("declared twice: " + setting.id());
        }
      }
    }
  }

  public Optional<Setting<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Setting<?>> all() {
    return List.copyOf(byId.values());
  }
}
