package org.diapason.acceptance.swtbot;

/** The tests of this name, driven by SWTBot as the system property of this module's build says. */
public final class CallSettingsTest extends org.diapason.acceptance.CallSettingsTest {
}
