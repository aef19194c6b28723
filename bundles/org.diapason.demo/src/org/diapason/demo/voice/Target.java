package org.diapason.demo.voice;

/**
 * Where the mouth is to be for a while; the way there is made by {@link Voice}.
 *
 * @param millis how long, 5 to 300
 * @param first formant in Hz
 * @param second formant in Hz
 * @param third formant in Hz
 * @param voice strength of the vocal cords, 0-1
 * @param breath strength of noise in the throat, 0-1
 * @param hiss strength of noise between tongue, teeth and lips, 0-1
 * @param hissAt centre of that noise in Hz
 */
record Target(int millis, int first, int second, int third, double voice, double breath, double hiss, int hissAt) {

  static Target voiced(int millis, int first, int second, int third) {
    return new Target(millis, first, second, third, 1, 0.01, 0, 5_000);
  }

  static Target hissing(int millis, int first, int second, int third, double strength, int at) {
    return new Target(millis, first, second, third, 0, 0, strength, at);
  }

  static Target silent(int millis, int first, int second, int third) {
    return new Target(millis, first, second, third, 0, 0, 0, 5_000);
  }

  Target with(double voiceStrength, double breathStrength, double hissStrength, int at) {
    return new Target(millis, first, second, third, voiceStrength, breathStrength, hissStrength, at);
  }
}
