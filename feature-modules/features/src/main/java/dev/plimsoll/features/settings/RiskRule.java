package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words or a pattern by which a text belongs to a category of risk.
 *
 * @param words any of which is enough
 * @param pattern which is enough as well; null for none
 * @param weight what the category adds to the score, up to 1
 */
public record RiskRule(
    String category,
    @JsonProperty("in") @JsonAlias("where") Where where,
    WordList words,
    @Nullable Expression pattern,
    double weight) {
  /** The text in which it is looked for. */
  public enum Where {
    QUESTION,
    ANSWER,
    EITHER
  }

  private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";

  public RiskRule {
    where = Objects.requireNonNullElse(where, Where.EITHER);
    words = Objects.requireNonNullElse(words, WordList.EMPTY);
    if (!category.matches(NAME)) {
      throw new IllegalArgumentException(
          "risk.rules.category must be a name of lower-case letters and digits, but was '"
              + category
              + "'");
    }
    if (words.isEmpty() && pattern == null) {
      throw new IllegalArgumentException(
          "risk.rules must have words or a pattern for '" + category + "'");
    }
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "risk.rules.weight must be above 0 and at most 1, but was " + weight);
    }
  }

  boolean finds(String question, String answer) {
    return switch (where) {
      case QUESTION -> isIn(question);
      case ANSWER -> isIn(answer);
      case EITHER -> isIn(question) || isIn(answer);
    };
  }

  private boolean isIn(String text) {
    return (pattern != null && pattern.isIn(text)) || words.isIn(text);
  }
}
