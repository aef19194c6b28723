/** Bindings at registrars: REGISTER, learned addresses, keep-alives, lost connections. */
package org.diapason.sip.registration;
