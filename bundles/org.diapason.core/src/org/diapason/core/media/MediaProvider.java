package org.diapason.core.media;

/** Port: makes the media engine of a phone. Several phones live in one process. */
public interface MediaProvider {

  MediaEngine open(MediaContext context);
}
