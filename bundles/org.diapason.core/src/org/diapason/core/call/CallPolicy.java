package org.diapason.core.call;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.address.Address;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.handling.IncomingFacts;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.AudioProgram;

/**
 * What sets a phone apart from a robot that answers many.
 *
 * @param oneVoice a person talks to one far side at a time: a call that becomes active puts the others on hold
 * @param treatment what is done with a call that comes in
 * @param obeys whether the own server may answer, hold and resume a call, while others go on as said
 * @param requests what is done when a far side asks to be replaced by somebody else
 * @param sounds what is heard of the calls of an account before they are answered
 * @param emergency whether who is called is called for help: nothing here may stand in the way of that
 * @param program sound of a call in place of the devices, if present
 */
public record CallPolicy(boolean oneVoice, Function<IncomingFacts, Treatment> treatment,
    Predicate<IncomingFacts.Others> obeys, Supplier<TransferRequests> requests,
    Function<AccountId, AccountSounds> sounds, Predicate<Address> emergency, Function<CallView, Optional<AudioProgram>> program) {

  public static CallPolicy person(IncomingRules rules, Emergencies emergencies, Function<AccountId, AccountSounds> sounds) {
    return new CallPolicy(true, rules::decide, rules::obeys, rules::transferRequests, sounds, emergencies::isCalled,
        called -> Optional.empty());
  }

  public static CallPolicy robots(Function<CallView, Optional<AudioProgram>> program) {
    return new CallPolicy(false, facts -> Treatment.Ring.PLAIN, others -> false, () -> TransferRequests.ACCEPT,
        account -> AccountSounds.STANDARD, to -> false, program);
  }
}
