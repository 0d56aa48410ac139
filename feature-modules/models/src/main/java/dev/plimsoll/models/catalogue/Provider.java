package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.api.Timeouts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A provider of models, as a team declares it.
 *
 * @param kind the API that it has, as a {@link dev.plimsoll.models.provider.ChatProvider} names it
 * @param baseUrl up to and without {@code /chat/completions}, {@code /messages} or {@code /models};
 *     may have a query, such as Azure's {@code api-version}; null for models inside this process
 * @param keys its API keys, by their settings; empty if it needs none
 * @param keyHeader the header for the key, if it is not the usual one of the kind, such as Azure's
 *     {@code api-key}
 * @param batchApi whether it accepts batches, which are answered within a day at a lower price
 */
public record Provider(
    String name,
    String kind,
    @Nullable URI baseUrl,
    List<ProviderKey> keys,
    @Nullable String keyHeader,
    Timeouts timeouts,
    boolean batchApi) {
  static final String HTTP_URL = "an http or https URL, without a user name";

  /** The pattern of names, which fit into a URL, a file and a line of the log. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private static final int MOST_KEYS = 50;

  public Provider {
    check(
        "name",
        NAME.matcher(name).matches(),
        "1 to 64 lower-case letters, digits, dots, dashes or underscores",
        name);
    check("baseUrl", baseUrl == null || isHttp(baseUrl), HTTP_URL, baseUrl);
    keys = List.copyOf(keys);
    check(
        "keys",
        keys.size() <= MOST_KEYS && areDifferent(keys),
        "at most 50, without duplicates",
        keys);
    check("keyHeader", keyHeader == null || isName(keyHeader), "the name of a header", keyHeader);
    check("timeouts", timeouts.arePositive(), "longer than zero", timeouts);
  }

  /** A provider without batches. */
  public Provider(
      String name,
      String kind,
      @Nullable URI baseUrl,
      List<ProviderKey> keys,
      @Nullable String keyHeader,
      Timeouts timeouts) {
    this(name, kind, baseUrl, keys, keyHeader, timeouts, false);
  }

  /** A provider inside this process. */
  public static Provider local(String name, String kind) {
    return new Provider(name, kind, null, List.of(), null, Timeouts.DEFAULT);
  }

  /** This provider with other keys. */
  public Provider with(List<ProviderKey> other) {
    return new Provider(name, kind, baseUrl, other, keyHeader, timeouts, batchApi);
  }

  /** The scheme, host and port of its address; empty for one inside this process. */
  public String origin() {
    return baseUrl == null
        ? ""
        : (baseUrl.getScheme() + "://" + baseUrl.getHost() + ":" + baseUrl.getPort())
            .toLowerCase(Locale.ROOT);
  }

  private static boolean isHttp(URI url) {
    var scheme = url.getScheme();
    return scheme != null
        && url.getHost() != null
        && url.getUserInfo() == null
        && (scheme.toLowerCase(Locale.ROOT).equals("http")
            || scheme.toLowerCase(Locale.ROOT).equals("https"));
  }

  private static boolean areDifferent(List<ProviderKey> keys) {
    return keys.stream().map(ProviderKey::secretFrom).distinct().count() == keys.size();
  }

  static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 100
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
  }

  static void check(String field, boolean fits, String expected, @Nullable Object given) {
    if (!fits) {
      throw new InvalidProvider(field, expected, String.valueOf(given));
    }
  }
}
