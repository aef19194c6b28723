package org.diapason.sip.phone;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import org.diapason.core.account.Transport;
import org.diapason.core.event.Events;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.FileContent;
import org.diapason.core.setting.Settings;
import org.diapason.sip.network.TlsSettings;
import org.diapason.sip.stack.NodeSettings;
import org.diapason.sip.stack.SipNode;
import org.diapason.sip.transaction.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on which port a phone's node is opened, and tells when that was taken. */
final class PhoneNodes {

  /** Random ports lie above 32000 and leave room for TLS above. */
  private static final int FIRST = 32_002;
  private static final int LAST = 60_000;
  private static final Logger LOG = LoggerFactory.getLogger(PhoneNodes.class);

  private final Settings settings;
  private final Events events;
  private final RandomGenerator random;

  PhoneNodes(Settings settings, Events events, RandomGenerator random) {
    this.settings = settings;
    this.events = events;
    this.random = random;
  }

  /** Opens a node by the settings. */
  interface Opening {
    SipNode open(NodeSettings settings) throws IOException;
  }

  SipNode open(InetAddress local, Trust trust, Opening opening) throws IOException {
    boolean free = settings.get(NetworkSettings.SIP_RANDOM);
    int wanted = free ? random.nextInt(FIRST, LAST) : settings.get(NetworkSettings.SIP_PORT);
    SipNode node = opening.open(NodeSettings.at(local).withPort(wanted).withTls(tls(trust)));
    int got = node.local(Transport.UDP).getPort();
    if (!free && got != wanted) {
      LOG.warn("SIP port is taken: wanted={} got={}", wanted, got);
      events.publish(new ProblemRaised(Problem.of(ProblemCode.PORT_TAKEN, wanted)));
    }
    return node;
  }

  private static TlsSettings tls(Trust trust) throws IOException {
    try {
      String file = trust.certificateFile();
      return file.isEmpty() ? TlsSettings.system() : TlsSettings.trusting(FileContent.read(file));
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IOException("Certificate file is unusable", new GeneralSecurityException(unusable));
    }
  }
}
