/** Everything the windows say, in the user's language; the language changes at run time. */
package org.diapason.ui.text;
