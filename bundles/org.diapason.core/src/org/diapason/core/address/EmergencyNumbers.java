package org.diapason.core.address;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The emergency numbers of the countries. */
public final class EmergencyNumbers {

  /** Those that mobile telephones take everywhere (3GPP TS 22.101 §10.1). */
  private static final List<String> ANYWHERE = List.of("112", "911");

  private EmergencyNumbers() {
  }

  /**
   * The numbers of a country; where it is not known, those that mobile telephones take everywhere.
   *
   * @param country two letters of ISO 3166, or empty for the country of the locale
   */
  public static List<String> in(String country) {
    String code = country.isEmpty() ? Locale.getDefault().getCountry() : country;
    ResourceBundle table = ResourceBundle.getBundle("org.diapason.core.address.emergency", Locale.ROOT,
        EmergencyNumbers.class.getClassLoader());
    return table.containsKey(code) ? List.of(table.getString(code).split(",")) : ANYWHERE;
  }
}
