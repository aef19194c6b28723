package org.diapason.core.extension;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Codes that a PBX understands when they are dialled, {@code calls.*}. */
public final class ExtensionSettings {

  /** Dialled before the number of an extension, takes the call that rings there; empty: the PBX has none. */
  public static final Setting<String> PICKUP_CODE = Setting.phone("calls.pickupCode", code(), "**");

  /** Where calls are transferred to be parked; empty: the PBX has none. */
  public static final Setting<String> PARK_CODE = Setting.phone("calls.parkCode", code(), "");

  /** Dialled before the number of a parking place, takes the call from there; empty: the PBX has none. */
  public static final Setting<String> RETRIEVE_CODE = Setting.phone("calls.retrieveCode", code(), "");

  /** Dialled before a number, has the far side answer by itself; empty: the PBX has none. */
  public static final Setting<String> INTERCOM_PREFIX = Setting.phone("automation.intercom.prefix", code(), "");

  /** The same for calls of one account; empty: as {@link #INTERCOM_PREFIX}. */
  public static final Setting<String> ACCOUNT_INTERCOM_PREFIX = Setting.account("account.intercom.prefix", code(), "");

  private ExtensionSettings() {
  }

  /** All of them, in the order of the spec. */
  public static List<Setting<?>> all() {
    return List.of(PICKUP_CODE, PARK_CODE, RETRIEVE_CODE, INTERCOM_PREFIX, ACCOUNT_INTERCOM_PREFIX);
  }

  private static Kind<String> code() {
    return Kind.written("up to 16 of 0-9, *, #, +, empty",
        text -> Optional.of(text).filter(code -> code.matches("[0-9*#+]{0,16}")), Function.identity());
  }
}
