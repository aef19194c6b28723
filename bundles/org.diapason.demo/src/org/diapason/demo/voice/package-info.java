/** A voice of our own: words spoken by formant synthesis, so that robots need no recordings of anybody. */
package org.diapason.demo.voice;
