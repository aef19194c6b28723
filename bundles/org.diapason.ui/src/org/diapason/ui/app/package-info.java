/** The window application: how it starts, which phone it has, and how it looks and speaks. */
package org.diapason.ui.app;
