package org.diapason.core.problem;

/**
 * What can go wrong, as a person would tell it apart. Each has one sentence in every language of {@code problems.properties};
 * the number of its placeholders is {@link #arguments()}.
 */
public enum ProblemCode {
  /** 0: setting id, 1: what is allowed. */
  SETTING_INVALID(2),
  /** 0: setting id. */
  SETTING_LOCKED(1),
  /** 0: setting id. */
  SETTING_UNKNOWN(1),
  /** 0: file, 1: line or place, 2: reason. */
  SETTINGS_FILE_DAMAGED(3),
  /** 0: file, 1: reason. */
  SETTINGS_NOT_SAVED(2),
  /** 0: reason. */
  SECRET_NOT_STORED(1),
  /** 0: file, 1: reason. */
  SECRET_UNREADABLE(2),
  /** 0: account id. */
  ACCOUNT_UNKNOWN(1),
  ACCOUNT_NONE(0),
  /** 0: what was typed. */
  NUMBER_INVALID(1),
  /** In what was copied or dropped. */
  NUMBER_MISSING(0),
  /** In what was copied or dropped. */
  NUMBER_AMBIGUOUS(0),
  /** 0: call id. */
  CALL_UNKNOWN(1),
  /** No call that could be hung up or muted. */
  CALL_NONE(0),
  CALL_NONE_RINGS(0),
  /** 0: what was asked. */
  CALL_NOT_NOW(1),
  /** It hears nothing all the same. 0: SIP status. */
  HOLD_REFUSED(1),
  /** The far side takes no telephone events. 0: name of the account. */
  DIGITS_NOT_TAKEN(1),
  /** It is tried. 0: number. */
  EMERGENCY_CALL(1),
  /** It is tried all the same if there is an account. 0: number. */
  EMERGENCY_NOT_CONNECTED(1),
  /** 0: number. */
  EMERGENCY_FAILED(1),
  /** 0: to whom, 1: SIP status, 0 when it was not even asked for. */
  TRANSFER_FAILED(2),
  VOICE_MAIL_UNKNOWN(0),
  /** 0: to whom, 1: SIP status. */
  MESSAGE_NOT_SENT(2),
  /** 0: most characters. */
  MESSAGE_LENGTH(1),
  /** 0: setting id of the code that the PBX needs. */
  CODE_MISSING(1),
  /** 0: callback id. */
  CALLBACK_UNKNOWN(1),
  /** 0: how many are waited for already. */
  CALLBACK_TOO_MANY(1),
  /** 0: who is waited for, 1: SIP status. */
  CALLBACK_REFUSED(2),
  /** 0: who is waited for, 1: minutes. */
  CALLBACK_EXPIRED(2),
  REDIAL_NOBODY(0),
  /** 0: call id. */
  CALL_IN_CONFERENCE(1),
  /** 0: conference id. */
  CONFERENCE_UNKNOWN(1),
  /** 0: how many far sides are in it. */
  CONFERENCE_NOT_TWO(1),
  /** 0: SIP status, 1: phrase of the server. */
  REGISTRATION_REFUSED(2),
  /** 0: domain. */
  REGISTRATION_CREDENTIALS(1),
  /** 0: host. */
  HOST_UNKNOWN(1),
  /** Answered at once that nothing goes there. 0: host and port, 1: transport. */
  HOST_REFUSED(2),
  /** Silence. 0: host and port, 1: transport, 2: seconds tried. */
  HOST_UNREACHABLE(3),
  /** 0: host, 1: reason. */
  CERTIFICATE_REFUSED(2),
  /** 0: port. */
  PORT_TAKEN(1),
  /** 0: device name. */
  DEVICE_MISSING(1),
  /** 0: device name, 1: reason. */
  DEVICE_FAILED(2),
  SOUND_SYSTEM_MISSING(0),
  /** 0: file, 1: reason. */
  SOUND_FILE_UNUSABLE(2),
  /** 0: file. */
  RINGTONE_UNREADABLE(1),
  /** 0: file. */
  RINGTONE_FORMAT(1),
  /** 0: file. */
  RINGTONE_TOO_LONG(1),
  NO_COMMON_CODEC(0),
  /** 0: reason. */
  MEDIA_FAILED(1),
  /** 0: file or folder, 1: reason. */
  RECORDING_FAILED(2),
  /** 0: folder. */
  RECORDING_DISK_FULL(1),
  /** 0: folder, 1: minutes. */
  RECORDING_SPACE_LOW(2),
  /** 0: incident id. */
  INTERNAL(1);

  private final int arguments;

  ProblemCode(int arguments) {
    this.arguments = arguments;
  }

  /** How many arguments a {@link Problem} of this code carries. */
  public int arguments() {
    return arguments;
  }

  /** The stable name that scripts compare with: lower case, words joined by dots. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
  }
}
