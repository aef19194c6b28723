package org.diapason.media.stream;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jitsi.service.libjitsi.LibJitsi;
import org.jitsi.service.neomedia.AudioMediaStream;
import org.jitsi.service.neomedia.MediaService;
import org.jitsi.service.neomedia.codec.Constants;

/**
 * The library as this phone wants it: none of its own devices (they crash without a sound card), no folder in the
 * user's home, quiet. It has one state per process, shared by all engines in it.
 */
public final class Library {
  private static final String DEVICES = "org.jitsi.impl.neomedia.device.";
  private static final List<String> SYSTEMS = List.of("PortAudioSystem", "PulseAudioSystem",
      "Video4Linux2System", "ImgStreamingSystem", "DirectShowSystem", "QuickTimeSystem");
  /** Kept, since the logging system forgets loggers that nobody holds, and their levels with them. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.jitsi"), Logger.getLogger("net.sf.fmj"), Logger.getLogger("org.ice4j"));
  /** Reports the absence of the devices switched off here, with a stack trace each. */
  private static final Logger COMPLAINING = Logger.getLogger("org.jitsi.impl.neomedia.device.DeviceConfiguration");

  private Library() {}

  /**
   * Starts it unless it runs; takes up to a second the first time.
   *
   * @param folder where it may write
   */
  public static MediaService start(Path folder) {
    synchronized (Library.class) {
      prepare(folder);
      LibJitsi.start();
      return LibJitsi.getMediaService();
    }
  }

  private static void prepare(Path folder) {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    COMPLAINING.setLevel(Level.OFF);
    SYSTEMS.forEach(system -> preset(DEVICES + system + ".disabled", "true"));
    preset("net.java.sip.communicator.SC_HOME_DIR_LOCATION", folder.toAbsolutePath().toString());
    preset("net.java.sip.communicator.SC_HOME_DIR_NAME", "media");
    preset("net.java.sip.communicator.service.media.DISABLE_VIDEO_SUPPORT", "true");
    preset(AudioMediaStream.DISABLE_DTMF_HANDLING_PNAME, "true");
    preset("org.jitsi.impl.neomedia.RTPConnectorOutputStream.USE_SEND_THREAD", "false"); // who encodes may send as well
    preset(Constants.PROP_OPUS_DTX, "false");
    preset(Constants.PROP_OPUS_FEC, "true");
  }

  /** What a person set on the command line stays. */
  private static void preset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
