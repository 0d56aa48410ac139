package dev.plimsoll.guardrails;

import org.jspecify.annotations.Nullable;

/**
 * How the answers of a feature are checked.
 *
 * @param schema the JSON Schema that answers must fit; null for free text
 * @param languageMatch what follows when an answer is in another language than its question
 */
public record OutputPolicy(@Nullable String schema, LanguageMatch languageMatch) {
  /** The same for what is not to fit the schema. */
  public OutputPolicy withoutSchema() {
    return new OutputPolicy(null, languageMatch);
  }
}
