package org.diapason.core.call;

import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.address.Address;
import org.diapason.core.media.AudioProgram;

/**
 * What sets a phone apart from a robot that answers many.
 *
 * @param oneVoice a person talks to one far side at a time: a call that becomes active puts the others on hold, and a further
 *     incoming call is busy
 * @param program sound of a call in place of the devices, by the address that was called or, for a dialled one, dials
 */
public record CallPolicy(boolean oneVoice, Function<Address, Optional<AudioProgram>> program) {

  public static CallPolicy person() {
    return new CallPolicy(true, called -> Optional.empty());
  }

  public static CallPolicy robots(Function<Address, Optional<AudioProgram>> program) {
    return new CallPolicy(false, program);
  }
}
