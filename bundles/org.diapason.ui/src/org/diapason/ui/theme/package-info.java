/** Colours, fonts, measures and icons: what every window and widget looks like. Knows SWT and nothing else. */
package org.diapason.ui.theme;
