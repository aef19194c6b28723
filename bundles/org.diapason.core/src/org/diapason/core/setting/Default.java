package org.diapason.core.setting;

import java.util.function.Function;

/**
 * The value that holds when nobody has set one.
 *
 * @param <T> type of the value
 */
public sealed interface Default<T> {

  /** The same value always. */
  record Fixed<T>(T value) implements Default<T> {
  }

  /** A value that follows from another setting of the same scope. */
  record Derived<S, T>(Setting<S> source, Function<S, T> rule) implements Default<T> {

    T from(S value) {
      return rule.apply(value);
    }
  }

  static <T> Default<T> of(T value) {
    return new Fixed<>(value);
  }

  static <S, T> Default<T> derived(Setting<S> source, Function<S, T> rule) {
    return new Derived<>(source, rule);
  }
}
