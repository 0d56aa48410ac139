package dev.plimsoll.models;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where models are served, as a team declares it.
 *
 * @param kind how it is spoken to: {@code openai}, {@code anthropic} or {@code local-extractive}
 * @param baseUrl up to and without {@code /chat/completions} or {@code /messages}; may carry a
 *     query, such as Azure's {@code api-version}; null for models inside this process
 * @param secretFrom the environment variable or MicroProfile property that holds the API key, such
 *     as {@code OPENAI_API_KEY}; null where it needs none
 * @param keyHeader the header that carries the key where it is not the usual one of the kind, such
 *     as Azure's {@code api-key}
 */
public record Provider(
    String name,
    String kind,
    @Nullable URI baseUrl,
    @Nullable String secretFrom,
    @Nullable String keyHeader,
    Timeouts timeouts) {
  private static final int LONGEST_NAME = 64;

  public Provider {
    check("name", !name.isBlank() && name.length() <= LONGEST_NAME, "1 to 64 characters", name);
    check("baseUrl", baseUrl == null || isHttp(baseUrl), "an http or https URL", baseUrl);
    check(
        "secretFrom",
        secretFrom == null || isName(secretFrom),
        "the name of an environment variable or property, not the key itself",
        "something else");
    check("keyHeader", keyHeader == null || isName(keyHeader), "the name of a header", keyHeader);
    check("timeouts", timeouts.arePositive(), "longer than nothing", timeouts);
  }

  /** Inside this process. */
  public static Provider local(String name, String kind) {
    return new Provider(name, kind, null, null, null, Timeouts.DEFAULT);
  }

  private static boolean isHttp(URI url) {
    var scheme = url.getScheme();
    return scheme != null
        && url.getHost() != null
        && (scheme.toLowerCase(Locale.ROOT).equals("http")
            || scheme.toLowerCase(Locale.ROOT).equals("https"));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 100
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
  }

  private static void check(String field, boolean fits, String expected, @Nullable Object given) {
    if (!fits) {
      throw new InvalidProvider(field, expected, String.valueOf(given));
    }
  }
}
