package org.diapason.core.setting;

/**
 * A value that knows where it comes from.
 *
 * @param value never null
 * @param origin the layer that it was found in
 * @param <T> type of the value
 */
public record Value<T>(T value, Layer origin) {

  public boolean locked() {
    return origin == Layer.LOCKED;
  }
}
