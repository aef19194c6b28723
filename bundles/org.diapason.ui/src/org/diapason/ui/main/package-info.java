/** The main window: accounts, dialling, the calls that go on, and the status bar; before that, the way to a first account. */
package org.diapason.ui.main;
