/** What pops up in a corner of the screen while the windows are elsewhere. */
package org.diapason.ui.popup;
