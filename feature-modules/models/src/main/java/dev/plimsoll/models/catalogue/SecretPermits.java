package dev.plimsoll.models.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which environment variables may be sent as keys, and where to: those with the prefix, which the
 * operator made for providers, anywhere; each other only where the operator's file sends it. So
 * nobody on a page can have a variable sent to an address of their own.
 */
@ApplicationScoped
public class SecretPermits {
  /** How the names of variables begin that were made to be keys of providers. */
  public static final String PREFIX = "PLIMSOLL_SECRET_";

  private final Set<Permit> declared = ConcurrentHashMap.newKeySet();

  private record Permit(String variable, String origin) {}

  void add(Provider provider) {
    provider.keys().forEach(key -> declared.add(permit(key, provider)));
  }

  /** Whether a key of a provider may be sent to it. */
  public boolean allow(ProviderKey key, Provider provider) {
    return key.secretFrom().startsWith(PREFIX) || declared.contains(permit(key, provider));
  }

  private static Permit permit(ProviderKey key, Provider provider) {
    return new Permit(key.secretFrom(), origin(provider.baseUrl()));
  }

  private static String origin(@Nullable URI url) {
    return url == null
        ? ""
        : (url.getScheme() + "://" + url.getHost() + ":" + url.getPort()).toLowerCase(Locale.ROOT);
  }
}
