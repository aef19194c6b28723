package org.diapason.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A setting that a user has made before the test begins; for those that no window has yet. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Preset {

  /** Its id, such as {@code automation.transferRequest}. */
  String id();

  /** Its value as the settings file has it. */
  String value();
}
