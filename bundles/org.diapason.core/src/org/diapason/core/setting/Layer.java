package org.diapason.core.setting;

/** Where a value comes from, strongest first. */
public enum Layer {
  /** Provisioned and locked: shown with a padlock. */
  LOCKED,
  /** Set by the user. */
  USER,
  /** Provisioned and open to change. */
  PROVISIONED,
  /** Nobody set it. */
  DEFAULT
}
