package org.diapason.media.sdp;

/**
 * A bandwidth proposal ({@code b=}).
 *
 * @param type AS, CT, TIAS, RR, RS or another
 * @param value kbit/s for AS and CT, bit/s for TIAS, RR and RS; at least 0
 */
public record Bandwidth(String type, long value) {
  public Bandwidth {
    LineText.word(type);
  }
}
