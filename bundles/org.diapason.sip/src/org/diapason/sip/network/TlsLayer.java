package org.diapason.sip.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.diapason.sip.route.Target;

/** Puts TLS on connected sockets. */
final class TlsLayer {

  private final TlsSettings settings;
  private final X509TrustManager anchors;
  private final KeyManager[] keys;
  /** One for all that are accepted, so that peers may resume their sessions. */
  private final SSLContext accepting;

  TlsLayer(TlsSettings settings) throws GeneralSecurityException {
    this.settings = settings;
    this.anchors = anchors(settings.anchors().orElse(null));
    this.keys = settings.own().isPresent() ? keys(settings.own().get()) : new KeyManager[0];
    this.accepting = context(anchors);
  }

  /** Whether connections can be accepted. */
  boolean hasOwnKey() {
    return settings.own().isPresent();
  }

  /**
   * Makes the handshake as a client; the peer must prove that it serves the domain.
   *
   * @param pause longest silence of the peer during the handshake
   * @throws TlsRefusedException when it can not
   * @throws IOException when the connection breaks or is silent
   */
  SSLSocket client(Socket connected, Target target, String domain, Duration pause) throws IOException {
    DomainTrust trust = new DomainTrust(anchors, domain);
    SSLSocket socket = layered(connected, dialling(trust), domain, true);
    try {
      connected.setSoTimeout((int) pause.toMillis());
      socket.startHandshake();
      connected.setSoTimeout(0);
      return socket;
    } catch (SSLException failed) {
      socket.close();
      throw new TlsRefusedException(new TlsRefusal(target, domain, trust.reason(), trust.facts()));
    } catch (IOException broken) {
      socket.close();
      throw broken;
    }
  }

  /** A socket that makes the handshake as a server when it is first read. Clients show no certificate. */
  SSLSocket server(Socket accepted) throws IOException {
    return layered(accepted, accepting, "", false);
  }

  private SSLContext context(TrustManager trust) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, new TrustManager[] {trust}, null);
    return context;
  }

  /** Of its own for each handshake: nothing that was proven for another domain counts. */
  private SSLContext dialling(DomainTrust trust) throws IOException {
    try {
      return context(trust);
    } catch (GeneralSecurityException unusable) {
      throw new IOException("TLS is not available", unusable);
    }
  }

  private SSLSocket layered(Socket plain, SSLContext context, String domain, boolean client) throws IOException {
    try {
      if (plain.getInetAddress() == null) {
        throw new IOException("Gone");
      }
      String peer = plain.getInetAddress().getHostAddress();
      SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, peer, plain.getPort(), true);
      socket.setUseClientMode(client);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(settings.protocols().toArray(String[]::new));
      serverName(domain).ifPresent(name -> parameters.setServerNames(List.of(name)));
      socket.setSSLParameters(parameters);
      return socket;
    } catch (IllegalArgumentException unusable) {
      throw new IOException("TLS is not available", unusable);
    }
  }

  private static Optional<SNIHostName> serverName(String domain) {
    try {
      InetAddress.ofLiteral(domain);
      return Optional.empty();
    } catch (IllegalArgumentException name) {
      return domain.isEmpty() ? Optional.empty() : Optional.of(new SNIHostName(domain));
    }
  }

  private static X509TrustManager anchors(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("No X.509 trust manager");
  }

  private static KeyManager[] keys(TlsSettings.OwnKey own) throws GeneralSecurityException {
    KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(own.store(), own.password());
    return factory.getKeyManagers();
  }
}
