package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.secrets.StoredSecrets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the API keys of a provider, by where it is.
 *
 * @param secretFrom the environment variable or MicroProfile property that contains it, such as
 *     {@code OPENAI_API_KEY}, or the reference of one that was entered on a page
 * @param weight its share of the requests, relative to the other keys
 * @param perMinute the provider's limit of requests per minute and model with it; null if unknown
 */
public record ProviderKey(String secretFrom, int weight, @Nullable Integer perMinute) {
  private static final int HEAVIEST = 100;

  /**
   * The pattern of setting names, which no key matches, so that nobody enters the key itself by
   * mistake.
   */
  private static final Pattern VARIABLE = Pattern.compile(SecretPermits.PREFIX + "[A-Z0-9_]{1,64}");

  public ProviderKey {
    Provider.check(
        "keys",
        Provider.isName(secretFrom),
        "names of environment variables or properties, not the keys themselves",
        "something else");
    Provider.check(
        "keys.weight", weight >= 1 && weight <= HEAVIEST, "from 1 to " + HEAVIEST, weight);
    Provider.check("keys.perMinute", perMinute == null || perMinute >= 1, "1 or more", perMinute);
  }

  /** Whether the key itself is kept here, encrypted, rather than in a variable. */
  public boolean isStored() {
    return secretFrom.startsWith(StoredSecrets.PREFIX);
  }

  /** Stands for no key, for providers that need none. */
  public static final ProviderKey NONE = from("none");

  /** A key without other keys and without a rate limit. */
  public static ProviderKey from(String setting) {
    return new ProviderKey(setting, 1, null);
  }

  /**
   * A key in an environment variable that the operator made for providers. No others are allowed:
   * whoever chooses both the variable and the URL could read them.
   *
   * @throws InvalidProvider if the name is not allowed; the message does not repeat the name
   */
  public static ProviderKey inVariable(String name, int weight, @Nullable Integer perMinute) {
    Provider.check(
        "keys",
        VARIABLE.matcher(name).matches(),
        "names of environment variables that begin with PLIMSOLL_SECRET_, such as"
            + " PLIMSOLL_SECRET_OPENAI, not the keys themselves",
        "something else");
    return new ProviderKey(name, weight, perMinute);
  }
}
