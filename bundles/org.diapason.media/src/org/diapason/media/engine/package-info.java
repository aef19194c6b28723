/** The media port of core: one engine per phone. */
package org.diapason.media.engine;
