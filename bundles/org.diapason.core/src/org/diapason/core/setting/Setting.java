package org.diapason.core.setting;

/**
 * The one declaration of a setting. Names meaning only: page, editor and order belong to the user interface.
 *
 * @param id stable id, as in preference keys, provisioning documents and docs
 * @param kind the values it can take
 * @param fallback the value when nobody has set one
 * @param scope once in the phone or once per account
 * @param provisionable whether the provisioning server is expected to set it (locked by default)
 * @param <T> type of the value
 */
public record Setting<T>(String id, Kind<T> kind, Default<T> fallback, Scope scope, boolean provisionable) {

  public Setting {
    if (!id.matches(Key.ID)) {
      throw new IllegalArgumentException("setting id: " + id);
    }
  }

  public static <T> Setting<T> phone(String id, Kind<T> kind, T fallback) {
    return new Setting<>(id, kind, Default.of(fallback), Scope.PHONE, false);
  }

  public static <S, T> Setting<T> phone(String id, Kind<T> kind, Default<T> fallback) {
    return new Setting<>(id, kind, fallback, Scope.PHONE, false);
  }

  public static <T> Setting<T> account(String id, Kind<T> kind, T fallback) {
    return new Setting<>(id, kind, Default.of(fallback), Scope.ACCOUNT, false);
  }

  public static <S, T> Setting<T> account(String id, Kind<T> kind, Default<T> fallback) {
    return new Setting<>(id, kind, fallback, Scope.ACCOUNT, false);
  }

  /** The same declaration, marked as expected from the provisioning server. */
  public Setting<T> provisioned() {
    return new Setting<>(id, kind, fallback, scope, true);
  }

  public boolean isSecret() {
    return kind.form() == Kind.Form.SECRET;
  }

  @Override
  public String toString() {
    return id;
  }
}
