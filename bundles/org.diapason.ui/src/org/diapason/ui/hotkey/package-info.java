/** Keys that work wherever the keyboard is: how they are chosen, named and heard in the windows. */
package org.diapason.ui.hotkey;
