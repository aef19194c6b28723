/**
 * What messages say of calls that take another way: Refer-To, Replaces, sipfrag, and the Contacts of 3xx. Text only, no
 * state.
 */
package org.diapason.sip.refer;
