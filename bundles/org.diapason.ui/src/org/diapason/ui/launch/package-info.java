/** What the start of the program asks for, and how a later start hands it to the window that is open already. */
package org.diapason.ui.launch;
