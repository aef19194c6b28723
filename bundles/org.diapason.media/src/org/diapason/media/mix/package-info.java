/** Conferences: far sides that hear each other beside the person here. */
package org.diapason.media.mix;
