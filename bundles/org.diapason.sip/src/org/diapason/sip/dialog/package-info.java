/**
 * Calls on the wire: dialogs, INVITE in both roles, offers within a dialog, session timers. The same code for phone and
 * exchange.
 */
package org.diapason.sip.dialog;
