/**
 * The widget kit: painted controls that look alike, work by keyboard, name themselves to assistive technology and
 * follow the {@link org.diapason.ui.theme.Look}. Knows SWT and the theme, nothing of telephones' inner life.
 */
package org.diapason.ui.widget;
