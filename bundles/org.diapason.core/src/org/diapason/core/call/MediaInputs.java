package org.diapason.core.call;

import org.diapason.core.media.MediaEvent;

/** What a media session tells, as the call takes it. */
final class MediaInputs {

  private MediaInputs() {
  }

  static CallInput of(MediaEvent event) {
    return switch (event) {
      case MediaEvent.OfferReady ready -> new CallInput.OfferReady(ready.offer());
      case MediaEvent.AnswerReady ready -> new CallInput.AnswerReady(ready.answer(), ready.negotiated());
      case MediaEvent.Agreed agreed -> new CallInput.Agreed(agreed.negotiated());
      case MediaEvent.Failed failed -> new CallInput.MediaFailed(failed.problem());
      case MediaEvent.Digit digit -> new CallInput.DigitReceived(digit.digit());
      case MediaEvent.FirstAudio _ -> new CallInput.AudioHeard();
      case MediaEvent.AudioLost lost -> lost.fatal() ? new CallInput.AudioDead() : new CallInput.AudioStopped();
      case MediaEvent.AudioBack _ -> new CallInput.AudioBack();
    };
  }
}
