package org.diapason.core.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;

/**
 * One SIP identity as its settings say at this moment. It holds no password: that is read from the key store when a challenge
 * is answered.
 *
 * @param name what people call it; never empty
 * @param domain registrar, with port 0 for RFC 3263
 * @param user SIP user
 * @param authUser digest user name
 * @param outboundProxy all requests pass it, if present
 * @param callerId display name of outgoing calls, may be empty
 * @param kpml key presses go to who subscribes to them, in no other way
 * @param forceRfc3264Hold hold and resume offer everything again
 * @param certificateFile trusted certificates as {@link org.diapason.core.setting.FileContent} reads them, or empty for those
 *     of the system
 */
public record Account(AccountId id, String name, HostPort domain, String user, String authUser,
    Optional<HostPort> outboundProxy, String callerId, Transport transport, Duration expiry, KeepAlive keepAlive,
    boolean rport, boolean registerOnStart, List<AudioCodec> codecs, DtmfMode dtmf, boolean kpml,
    boolean forceRfc3264Hold, String certificateFile) {

  /** Reads an account; empty when domain or user is still missing. */
  public static Optional<Account> read(AccountId id, Settings settings) {
    Owner owner = id.owner();
    String user = settings.get(AccountSettings.USER, owner);
    Optional<HostPort> domain = HostPort.read(settings.get(AccountSettings.DOMAIN, owner));
    if (user.isEmpty() || domain.isEmpty()) {
      return Optional.empty();
    }
    String name = settings.get(AccountSettings.NAME, owner);
    String authUser = settings.get(AccountSettings.AUTH_USER, owner);
    return Optional.of(new Account(id, name.isEmpty() ? user : name, domain.get(), user,
        authUser.isEmpty() ? user : authUser, HostPort.read(settings.get(AccountSettings.OUTBOUND_PROXY, owner)),
        settings.get(AccountSettings.CALLER_ID, owner), settings.get(AccountSettings.TRANSPORT, owner),
        settings.get(AccountSettings.REGISTRATION_EXPIRY, owner), settings.get(AccountSettings.KEEP_ALIVE, owner),
        settings.get(AccountSettings.RPORT, owner), settings.get(AccountSettings.REGISTER_ON_START, owner),
        settings.get(AccountSettings.CODECS, owner), settings.get(AccountSettings.DTMF, owner),
        settings.get(AccountSettings.KPML, owner), settings.get(AccountSettings.FORCE_RFC3264_HOLD, owner),
        settings.get(AccountSettings.CERTIFICATE_FILE, owner)));
  }

  /** Address of record: {@code sip:user@domain}; a user that names its own domain keeps it. */
  public Address addressOfRecord() {
    int at = user.lastIndexOf('@');
    return at < 0
        ? new Address(callerId, "sip", user, domain.host(), 0)
        : new Address(callerId, "sip", user.substring(0, at), user.substring(at + 1), 0);
  }
}
