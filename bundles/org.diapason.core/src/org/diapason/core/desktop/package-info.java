/** What the desktop around the windows offers: keys that work wherever the keyboard is. */
package org.diapason.core.desktop;
