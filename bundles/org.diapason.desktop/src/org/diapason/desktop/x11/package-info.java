/** Keys on desktops with X11, by libxcb. */
package org.diapason.desktop.x11;
