package org.diapason.core.call;

import org.diapason.core.account.RegistrationListener;
import org.diapason.core.event.Events;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;

/**
 * What one phone gives its signalling.
 *
 * @param settings network settings, and the key store for digest passwords
 * @param events where problems are told
 */
public record SignallingContext(Settings settings, Events events, Scheduler scheduler, CallListener calls,
    RegistrationListener registrations, NetworkScope network) {
}
