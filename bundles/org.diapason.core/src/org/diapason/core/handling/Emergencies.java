package org.diapason.core.handling;

import org.diapason.core.address.Address;
import org.diapason.core.setting.Settings;

/** Tells calls for help from others. */
public final class Emergencies {

  private final Settings settings;

  /** After {@code calls.emergencyNumbers}. */
  public Emergencies(Settings settings) {
    this.settings = settings;
  }

  /** Whether an emergency number is called, at whatever domain. */
  public boolean isCalled(Address to) {
    return settings.get(HandlingSettings.EMERGENCY_NUMBERS).contains(to.user());
  }
}
