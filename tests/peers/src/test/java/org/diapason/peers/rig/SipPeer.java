package org.diapason.peers.rig;

/** A far phone, a real program, driven like a person would. Every method returns when the program has confirmed it. */
public interface SipPeer extends AutoCloseable {

  /** What our phone dials to reach it. */
  String address();

  /** Where it listens, on UDP. */
  int port();

  /** What it says can be done with a call. */
  String commands();

  /** Waits until it rings. */
  void awaitRinging();

  void answers();

  /** Refuses the call that rings. */
  void rejects();

  /** Calls; returns when the call is on its way. */
  void calls(String address);

  /** Waits until its call is established. */
  void awaitTalking();

  void hangsUp();

  /** Waits until its call is over. */
  void awaitEnd();

  void holds();

  void resumes();

  /** Sends whom it talks to elsewhere (REFER). */
  void sendsElsewhere(String address);

  /** Sends a caller elsewhere while it rings (302). */
  void redirects(String address);

  /** Connects the far sides of its two calls: the one of the second is asked to replace it in the first. */
  void connectsItsCalls();

  void sendsDigit(char digit);

  /** Waits until it has received a digit. */
  void awaitDigit(char digit);

  /** What it says, all the time. */
  Speech speech();

  /** What it hears. */
  Recording heard();

  /** To be called after a re-INVITE, before what it hears is asked for; it may say nothing of its own from then on. */
  void recordsAnew();

  /** Whether it sends silence to those it holds, not its music. */
  boolean isSilentOnHold();

  @Override
  void close();
}
