package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.Optional;
import javax.media.MediaException;
import javax.media.protocol.DataSource;
import org.diapason.media.device.Direction;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;

/** Port to one of the library's sound systems: what each of them does its own way. */
interface LibraryDevices {
  /** For logs and problems, such as {@code wasapi}. */
  String name();

  /** Starts the library and finds the system in it; nothing where it does not run. May take a second. */
  Optional<AudioSystem> find();

  /** Identifier of the device the operating system takes by default, where it says so. */
  Optional<String> defaultDevice(Direction direction);

  /** A microphone, not connected yet. */
  DataSource microphone(CaptureDeviceInfo2 device) throws IOException, MediaException;

  /** A speaker, open. */
  LibraryPlayback speaker(AudioSystem system, CaptureDeviceInfo2 device) throws MediaException;
}
