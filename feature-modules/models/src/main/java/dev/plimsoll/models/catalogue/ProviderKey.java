package dev.plimsoll.models.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the API keys of a provider, by where it comes from.
 *
 * @param secretFrom the environment variable or MicroProfile property that holds it, such as {@code
 *     OPENAI_API_KEY}
 * @param weight how much of the work it gets, beside the others
 * @param perMinute how many requests a minute the provider takes with it for one model; null where
 *     nobody knows
 */
public record ProviderKey(String secretFrom, int weight, @Nullable Integer perMinute) {
  private static final int HEAVIEST = 100;

  /** What no key looks like, so that nobody gives the key itself by mistake. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]{0,63}");

  /** How the variables begin that hold secrets of Plimsoll itself. */
  private static final String OWN = "PLIMSOLL_";

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

  /** Stands for none, where a provider needs none. */
  public static final ProviderKey NONE = from("none");

  /** One that does all the work, as fast as it can. */
  public static ProviderKey from(String setting) {
    return new ProviderKey(setting, 1, null);
  }

  /**
   * One in an environment variable, which people name in capitals. No secret of Plimsoll itself is
   * a provider's key: whoever names both the variable and the URL could read it.
   *
   * @throws InvalidProvider when the name is none of these; it does not repeat the name
   */
  public static ProviderKey inVariable(String name, int weight, @Nullable Integer perMinute) {
    Provider.check(
        "keys",
        VARIABLE.matcher(name).matches() && !name.startsWith(OWN),
        "names of environment variables in capitals, such as OPENAI_API_KEY, not the keys"
            + " themselves and no variables of Plimsoll",
        "something else");
    return new ProviderKey(name, weight, perMinute);
  }
}
