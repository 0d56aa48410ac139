package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.secrets.StoredSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which environment variables may be sent as keys, and where to: those with the prefix, which the
 * operator made for providers, anywhere; each other only where the operator's file sends it; and a
 * key that was entered on a page to the address that it was entered for. So nobody on a page can
 * have a secret sent to an address of their own.
 */
@ApplicationScoped
public class SecretPermits {
  /** How the names of variables begin that were made to be keys of providers. */
  public static final String PREFIX = "PLIMSOLL_SECRET_";

  private final StoredSecrets stored;
  private final Set<Permit> declared = ConcurrentHashMap.newKeySet();

  @Inject
  public SecretPermits(StoredSecrets stored) {
    this.stored = stored;
  }

  private record Permit(String variable, String origin) {}

  void add(Provider provider) {
    provider.keys().forEach(key -> declared.add(permit(key, provider)));
  }

  /** Whether a key of a provider may be sent to it. */
  public boolean allow(ProviderKey key, Provider provider) {
    return key.isStored()
        ? stored.isFor(key.secretFrom(), provider.origin())
        : key.secretFrom().startsWith(PREFIX) || declared.contains(permit(key, provider));
  }

  private static Permit permit(ProviderKey key, Provider provider) {
    return new Permit(key.secretFrom(), provider.origin());
  }
}
