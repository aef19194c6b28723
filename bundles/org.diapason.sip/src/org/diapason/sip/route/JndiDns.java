package org.diapason.sip.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.OperationNotSupportedException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** DNS by the JDK's own JNDI provider; addresses by the system's resolver unless a server is named. */
public final class JndiDns implements DnsRecords {

  private static final String PROVIDER = "com.sun.jndi.dns.DnsContextFactory";

  private final Optional<String> server;
  private final Duration timeout;

  /** The servers that the system uses. */
  public JndiDns() {
    this(Optional.empty(), Duration.ofSeconds(2));
  }

  /**
   * @param server {@code host:port}; empty: the system's servers
   * @param timeout of the first try; a second follows with twice as much
   */
  public JndiDns(Optional<String> server, Duration timeout) {
    this.server = server;
    this.timeout = timeout;
  }

  @Override
  public List<Naptr> naptr(String name) throws IOException {
    List<Naptr> found = new ArrayList<>();
    for (String text : records(name, "NAPTR")) {
      DnsText.naptr(text).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public List<Srv> srv(String name) throws IOException {
    List<Srv> found = new ArrayList<>();
    for (String text : records(name, "SRV")) {
      DnsText.srv(text).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public List<InetAddress> addresses(String name) throws IOException {
    if (server.isEmpty()) {
      try {
        return List.of(InetAddress.getAllByName(name));
      } catch (UnknownHostException none) {
        return List.of();
      }
    }
    List<InetAddress> found = new ArrayList<>();
    for (String type : List.of("A", "AAAA")) {
      for (String text : records(name, type)) {
        found.add(InetAddress.ofLiteral(text));
      }
    }
    return found;
  }

  private List<String> records(String name, String type) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // JNDI finds its provider by the context class loader, which an OSGi bundle does not set.
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      DirContext context = new InitialDirContext(environment());
      try {
        return texts(context.getAttributes(name, new String[] {type}).get(type));
      } finally {
        context.close();
      }
    } catch (NameNotFoundException | OperationNotSupportedException none) {
      return List.of();
    } catch (NamingException failed) {
      throw new IOException("DNS " + type + " of " + name + ": " + failed.getExplanation(), failed);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Hashtable<String, Object> environment() {
    Hashtable<String, Object> environment = new Hashtable<>();
    environment.put("java.naming.factory.initial", PROVIDER);
    server.ifPresent(address -> environment.put("java.naming.provider.url", "dns://" + address));
    environment.put("com.sun.jndi.dns.timeout.initial", Long.toString(timeout.toMillis()));
    environment.put("com.sun.jndi.dns.timeout.retries", "2");
    return environment;
  }

  private static List<String> texts(Attribute attribute) throws NamingException {
    List<String> texts = new ArrayList<>();
    if (attribute != null) {
      NamingEnumeration<?> values = attribute.getAll();
      while (values.hasMore()) {
        texts.add(values.next().toString());
      }
    }
    return texts;
  }
}
