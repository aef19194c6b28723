/** The call window: who it is, how far the call is, and what can be done with it. */
package org.diapason.ui.call;
