/** The way from core's threads to the UI thread: the only one. */
package org.diapason.ui.event;
