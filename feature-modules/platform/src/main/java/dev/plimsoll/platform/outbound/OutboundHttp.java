package dev.plimsoll.platform.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes all HTTP clients of Plimsoll. Each connection goes to an address that was looked up and
 * checked for it, so that a name cannot lead elsewhere later; redirects are not followed, and no
 * proxy is asked.
 */
@ApplicationScoped
public class OutboundHttp {
  private final DnsResolver names;
  private volatile OutboundRules rules;

  @Inject
  public OutboundHttp(@ConfigProperty(name = "plimsoll.outbound.allow") Optional<String> allowed) {
    this(allowed.orElse(""), SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param allowed as the setting says it
   * @param names finds addresses by names
   */
  OutboundHttp(String allowed, DnsResolver names) {
    this.rules = OutboundRules.parse(allowed);
    this.names = names;
  }

  /** Allows the host and port of an address that the operator's file names. */
  public synchronized void allow(URI address) {
    if (address.getHost() != null) {
      rules = rules.with(address);
    }
  }

  /**
   * Checks an address before it is stored, as connections will be. One whose host is not known now
   * passes, because it may be later.
   *
   * @throws AddressRefused if Plimsoll may not connect to it
   */
  public void check(URI address) throws AddressRefused {
    try {
      if (address.getHost() != null) {
        var _ = allowed(address.getHost(), OutboundRules.port(address));
      }
    } catch (AddressRefused e) {
      throw e;
    } catch (UnknownHostException _) {
      // Each connection is checked too.
    }
  }

  /** A client with its own pool of connections. */
  public CloseableHttpClient client(UnaryOperator<PoolingHttpClientConnectionManagerBuilder> pool) {
    return HttpClients.custom()
        .setConnectionManager(
            pool.apply(PoolingHttpClientConnectionManagerBuilder.create())
                .setDnsResolver(new Checked())
                .build())
        .setUserAgent("Plimsoll")
        // A redirect would carry secrets elsewhere; repeating is the business of the caller.
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private List<InetAddress> allowed(String host, int port) throws UnknownHostException {
    var found = names.resolve(host);
    if (found == null || found.length == 0) {
      throw new UnknownHostException(host);
    }
    var now = rules;
    var may = Stream.of(found).filter(address -> now.allow(host, port, address)).toList();
    if (may.isEmpty()) {
      throw new AddressRefused(host, found[0]);
    }
    return may;
  }

  private String canonicalName(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** Finds only addresses that are allowed. */
  private final class Checked implements DnsResolver {
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return allowed(host, port).stream().map(it -> new InetSocketAddress(it, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return allowed(host, 0).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return canonicalName(host);
    }
  }
}
