/** Keys on Windows, by user32. */
package org.diapason.desktop.windows;
