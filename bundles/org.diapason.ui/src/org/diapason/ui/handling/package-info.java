/** What the phone does with calls that come in: where it is set, and how it is shown that it does something by itself. */
package org.diapason.ui.handling;
