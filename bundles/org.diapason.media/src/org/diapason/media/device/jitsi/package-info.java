/**
 * The sound devices of Windows and macOS, through the sound systems of libjitsi. Tried with fakes in the library's
 * place; compiled for, but not tried on, these two systems. On Linux none of it is used.
 */
package org.diapason.media.device.jitsi;
