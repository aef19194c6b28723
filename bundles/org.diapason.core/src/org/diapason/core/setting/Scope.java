package org.diapason.core.setting;

/** How often a setting exists. */
public enum Scope {
  /** Once in the phone. */
  PHONE,
  /** Once per account. */
  ACCOUNT
}
