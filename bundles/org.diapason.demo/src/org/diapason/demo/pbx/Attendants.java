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

/** Gives each call its sound, by the number that was called, and tells that sound what the caller does. */
final class Attendants {

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
  private final Map<CallId, Attentive> attentive = new ConcurrentHashMap<>();
  private final AtomicInteger colleagues = new AtomicInteger();

  /** A call of ours plays music. */
  Optional<AudioProgram> sound(CallView call) {
    Optional<Extension> called = call.outgoing() ? Optional.empty() : Extension.of(call.called().user());
    AudioProgram sound = called.map(extension -> sound(extension, call)).orElseGet(Music::new);
    if (sound instanceof Attentive listening) {
      attentive.put(call.id(), listening);
    }
    return Optional.of(sound);
  }

  private AudioProgram sound(Extension extension, CallView call) {
    return switch (extension) {
      case ECHO -> new Echo();
      case MENU -> new Menu(vocabulary);
      case COLLEAGUE -> new Colleague(colleagues.getAndIncrement()).think();
      case VOICE_MAIL -> new VoiceMail(mailbox(call.party().user()), vocabulary);
      case MUSIC, BUSY, NO_ANSWER, CALL_BACK -> new Music();
    };
  }

  /** There are as many as users, and only users can call. */
  private Mailbox mailbox(String user) {
    return mailboxes.computeIfAbsent(user, _ -> new Mailbox());
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
