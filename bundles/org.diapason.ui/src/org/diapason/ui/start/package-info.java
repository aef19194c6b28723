/** The way to a first account: signing in by hand, or trying the phone without a PBX. */
package org.diapason.ui.start;
