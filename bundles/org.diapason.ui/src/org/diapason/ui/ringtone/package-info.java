/** Choosing how calls ring. */
package org.diapason.ui.ringtone;
