package org.diapason.demo.pbx;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.media.AudioProgram;
import org.diapason.demo.voice.Vocabulary;

/** Gives each call its sound, by the extension that it is a call of, and tells that sound what the far side does. */
final class Attendants {

  private final Vocabulary vocabulary = new Vocabulary();
  private final Mailbox mailbox = new Mailbox();
  private final Letters letters;
  private final Map<CallId, Attentive> attentive = new ConcurrentHashMap<>();
  private final AtomicInteger colleagues = new AtomicInteger();

  Attendants(Letters letters) {
    this.letters = letters;
  }

  /** A call of nobody in particular has music. */
  Optional<AudioProgram> sound(CallView call) {
    AudioProgram sound = Extension.of(call).map(extension -> sound(extension, call)).orElseGet(Music::new);
    if (sound instanceof Attentive listening) {
      attentive.put(call.id(), listening);
    }
    boolean grateful = !Extension.amongThemselves(call) && Extension.of(call).filter(letters::thanks).isPresent();
    return Optional.of(grateful ? new Thanks(vocabulary, sound) : sound);
  }

  private AudioProgram sound(Extension extension, CallView call) {
    return switch (extension) {
      case ECHO -> new Echo();
      case MENU -> new Menu(vocabulary);
      case COLLEAGUE -> new Colleague(colleague(call)).think();
      case VOICE_MAIL -> new VoiceMail(mailbox, !Extension.amongThemselves(call), vocabulary);
      case MUSIC, BUSY, NO_ANSWER, CALL_BACK -> new Music();
    };
  }

  /** Whoever calls sounds like who came last: most likely it is that one, sent elsewhere. */
  private int colleague(CallView call) {
    return call.outgoing() ? Math.max(0, colleagues.get() - 1) : colleagues.getAndIncrement();
  }

  void key(CallDigit pressed) {
    Attentive listening = attentive.get(pressed.call());
    if (listening != null) {
      listening.key(pressed.digit());
    }
  }

  void follow(CallChanged change) {
    if (change.call().phase() == CallPhase.ENDED) {
      Attentive listening = attentive.remove(change.call().id());
      if (listening != null) {
        listening.ended();
      }
    }
  }
}
