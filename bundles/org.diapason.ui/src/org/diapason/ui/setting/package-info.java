/** The settings window: pages made of the declarations of settings, one editor for each kind of value. */
package org.diapason.ui.setting;
