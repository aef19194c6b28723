/** Keys that work wherever the keyboard is: what is the same on every operating system. */
package org.diapason.desktop.hotkey;
