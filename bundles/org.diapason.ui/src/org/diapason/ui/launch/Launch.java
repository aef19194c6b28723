package org.diapason.ui.launch;

import java.util.concurrent.CompletableFuture;

/**
 * A request on its way to the windows, and the reply on its way back.
 *
 * @param reply completed once by whoever does it
 */
public record Launch(LaunchRequest request, CompletableFuture<LaunchReply> reply) {

  /** A request without a reply yet. */
  public Launch(LaunchRequest request) {
    this(request, new CompletableFuture<>());
  }

  /** Says that it is done. */
  public void done() {
    reply.complete(new LaunchReply.Done());
  }

  /** Says why it can not be done. */
  public void refuse(String sentence) {
    reply.complete(new LaunchReply.Refused(sentence));
  }
}
