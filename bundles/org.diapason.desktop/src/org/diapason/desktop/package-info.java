/** What the desktop around the windows offers, by operating system. */
package org.diapason.desktop;
