package org.diapason.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A setting that somebody has made before the test begins. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Preset.Several.class)
public @interface Preset {

  /** Its id, such as {@code automation.transferRequest}. */
  String id();

  /** Its value as the settings file has it; {@code {state}} in it is the state folder. */
  String value();

  /** Who has made it: {@code user}, or {@code locked} by the administrator. All of a test have the same. */
  String layer() default "user";

  /** More than one. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {

    Preset[] value();
  }
}
