/** Calls' audio: offer and answer put in force, and what is told about it. */
package org.diapason.media.session;
