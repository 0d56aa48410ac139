package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of RE2: compiled once, and found in a text in linear time
 * whatever the text. Two of the same words are the same.
 */
public final class Expression {
  private final Pattern pattern;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Expression(String text) {
    try {
      pattern = Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "must be a regular expression of RE2: " + e.getMessage(), e);
    }
  }

  /**
   * The expression that a person gave; none for null.
   *
   * @param field where they gave it, to be told if it is none
   */
  public static @Nullable Expression of(@Nullable String text, String field) {
    try {
      return text == null ? null : new Expression(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field + " " + e.getMessage(), e);
    }
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return pattern.pattern();
  }
}
