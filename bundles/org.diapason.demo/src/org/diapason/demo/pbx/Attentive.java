package org.diapason.demo.pbx;

import org.diapason.core.media.AudioProgram;

/** The sound of one call that also takes notice of what the caller does. */
sealed interface Attentive extends AudioProgram permits Menu, VoiceMail {

  /** The caller pressed a key, told by event or by INFO. */
  void key(char digit);

  /** The call is over. */
  void ended();
}
