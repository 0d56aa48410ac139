package dev.plimsoll.features.settings;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.guardrails.Language;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends a question that fulfils all of its conditions to a model; a null condition does not narrow.
 *
 * @param longerThan so many characters
 * @param shorterThan so many characters
 * @param language of the question, one of {@link #LANGUAGES}
 * @param tenant of who asks
 * @param matches found anywhere in the question
 */
public record RoutingRule(
    @Nullable Integer longerThan,
    @Nullable Integer shorterThan,
    @Nullable String language,
    @Nullable TenantId tenant,
    @Nullable Expression matches,
    ModelKey model) {
  /** The languages that can be told, as codes of ISO 639-1. */
  public static final Set<String> LANGUAGES = Language.KNOWN;

  public RoutingRule {
    if (longerThan == null
        && shorterThan == null
        && language == null
        && tenant == null
        && matches == null) {
      throw new IllegalArgumentException(
          "routes.rules must each have a condition:"
              + " longerThan, shorterThan, language, tenant or matches");
    }
    if (language != null && !LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "routes.rules.language must be one of " + String.join(", ", LANGUAGES));
    }
  }

  boolean holds(String question, TenantId asking) {
    return (longerThan == null || question.length() > longerThan)
        && (shorterThan == null || question.length() < shorterThan)
        && (tenant == null || tenant.equals(asking))
        && (language == null || language.equals(Language.of(question)))
        && (matches == null || matches.isIn(question));
  }

  /** The conditions, for people to read. */
  public String words() {
    var words = new ArrayList<String>();
    if (longerThan != null) {
      words.add("longer than " + longerThan + " characters");
    }
    if (shorterThan != null) {
      words.add("shorter than " + shorterThan + " characters");
    }
    if (language != null) {
      words.add("language " + language);
    }
    if (tenant != null) {
      words.add("tenant " + tenant);
    }
    if (matches != null) {
      words.add("matches " + matches);
    }
    return String.join(", ", words);
  }
}
