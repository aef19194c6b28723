package org.diapason.core.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Dialled;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.Ringtone;
import org.diapason.core.setting.Default;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings that exist once per account, and the list of accounts. */
public final class AccountSettings {

  /** Ids of the accounts in the user's order. */
  public static final Setting<List<String>> ORDER = Setting.phone("accounts.order", Kind.words(), List.of());

  /** Id of the account that calls unless another is named; empty: the first. */
  public static final Setting<String> DEFAULT = Setting.phone("accounts.default", Kind.text(), "");

  public static final Setting<String> NAME = Setting.account("account.name", Kind.text(), "");
  public static final Setting<String> DOMAIN = Setting.account("account.domain", Kind.host(), "").provisioned();
  public static final Setting<String> USER = Setting.account("account.user", Kind.text(), "").provisioned();
  public static final Setting<String> PASSWORD = Setting.account("account.password", Kind.secret(), "").provisioned();

  /** Digest user name; empty: as {@link #USER}. */
  public static final Setting<String> AUTH_USER = Setting.account("account.authUser", Kind.text(), "");

  public static final Setting<String> OUTBOUND_PROXY =
      Setting.account("account.outboundProxy", Kind.host(), "").provisioned();

  /** Display name of outgoing calls. */
  public static final Setting<String> CALLER_ID = Setting.account("account.callerId", Kind.text(), "");

  public static final Setting<Boolean> REGISTER_ON_START =
      Setting.account("account.registerOnStart", Kind.bool(), true).provisioned();

  /** Number of the voice mail that calls can be sent to; empty: none. */
  public static final Setting<String> VOICEMAIL_TRANSFER =
      Setting.account("account.voicemail.transfer", Dialled.kind(), "").provisioned();

  /** Whether the server is asked what other extensions do (RFC 4235). */
  public static final Setting<Boolean> BLF = Setting.account("account.blf", Kind.bool(), false).provisioned();

  /** Extensions that are watched when {@link #BLF} is on, as they are dialled. */
  public static final Setting<List<String>> WATCHED = Setting.account("account.watched", Kind.words(), List.of());

  public static final Setting<DtmfMode> DTMF =
      Setting.account("account.dtmf", DtmfMode.kind(), DtmfMode.AUTO).provisioned();

  /** Key presses are told to who subscribes to them (RFC 4730), and sent in no other way. */
  public static final Setting<Boolean> KPML = Setting.account("account.kpml", Kind.bool(), false);

  /**
   * Hold and resume as RFC 3264 §8.4 has them: everything is offered again, and whoever holds us is held by {@code inactive}.
   * Off: only the codec in use is offered, by {@code sendonly}, which most telephone systems take best. To be tried when hold
   * fails and NAT is not the cause.
   */
  public static final Setting<Boolean> FORCE_RFC3264_HOLD =
      Setting.account("account.forceRfc3264Hold", Kind.bool(), false);

  /** How calls to this account ring; empty: as {@code audio.ringtone} says. */
  public static final Setting<Optional<Ringtone>> RINGTONE =
      Setting.account("account.ringtone", Ringtone.optionalKind(), Optional.empty());

  /** No tone is made here while it rings there: only early media is heard. */
  public static final Setting<Boolean> NO_RING_BACK = Setting.account("account.noRingback", Kind.bool(), false);

  public static final Setting<Transport> TRANSPORT =
      Setting.account("account.transport", Kind.choice(Transport.class), Transport.UDP).provisioned();

  public static final Setting<Duration> REGISTRATION_EXPIRY = Setting.account("account.registration.expiry",
      Kind.seconds(10, 86_400),
      Default.derived(TRANSPORT, t -> t == Transport.UDP ? Duration.ofSeconds(30) : Duration.ofMinutes(10)));

  public static final Setting<KeepAlive> KEEP_ALIVE =
      Setting.<KeepAlive>account("account.keepAlive", KeepAlive.kind(), new KeepAlive.Standard()).provisioned();

  /** RFC 3581: ask for the source port of our requests and use the learned address as Contact. */
  public static final Setting<Boolean> RPORT = Setting.account("account.rport", Kind.bool(), true).provisioned();

  public static final Setting<List<AudioCodec>> CODECS = Setting.account("account.codecs", Kind.order(AudioCodec.class),
      List.of(AudioCodec.OPUS, AudioCodec.G722, AudioCodec.PCMA, AudioCodec.PCMU)).provisioned();

  /** The certificates, PEM or DER, that this account's server is trusted by; empty: those of the system. */
  public static final Setting<String> CERTIFICATE_FILE = Setting.account("account.certificate.file", Kind.file(), "");

  private AccountSettings() {
  }

  /** All of them, in the order of the spec. */
  public static List<Setting<?>> all() {
    return List.of(ORDER, DEFAULT, NAME, DOMAIN, USER, PASSWORD, AUTH_USER, OUTBOUND_PROXY, CALLER_ID, REGISTER_ON_START,
        BLF, WATCHED, VOICEMAIL_TRANSFER, RINGTONE, NO_RING_BACK, DTMF, KPML, FORCE_RFC3264_HOLD, TRANSPORT, REGISTRATION_EXPIRY,
        KEEP_ALIVE, RPORT, CODECS, CERTIFICATE_FILE);
  }
}
