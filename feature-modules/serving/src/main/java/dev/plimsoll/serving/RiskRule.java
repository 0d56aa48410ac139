package dev.plimsoll.serving;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words or a pattern by which a text belongs to a category of risk. Patterns are those of RE2,
 * matched in linear time whatever the text.
 *
 * @param words any of which is enough, as whole words in upper or lower case
 * @param pattern which is enough as well; null for none
 * @param weight what the category adds to the score, up to 1
 */
public record RiskRule(
    String category, Where where, Set<String> words, @Nullable String pattern, double weight) {
  private static final String EDGE = "[^\\pL\\pN]";

  /** The text in which it is looked for. */
  public enum Where {
    QUESTION,
    ANSWER,
    EITHER
  }

  public RiskRule {
    words =
        Collections.unmodifiableSet(
            new TreeSet<>(Objects.requireNonNullElse(words, Set.<String>of())));
    if (words.isEmpty() && pattern == null) {
      throw new IllegalArgumentException(
          "stakes.rules must give words or a pattern for '" + category + "'");
    }
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "stakes.rules.weight must be above 0 and at most 1, but was " + weight);
    }
    try {
      var _ = pattern == null ? null : Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "stakes.rules.pattern must be a regular expression of RE2: " + e.getMessage(), e);
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
    return (pattern != null && Pattern.compile(pattern).matcher(text).find())
        || (!words.isEmpty() && anyWord().matcher(text).find());
  }

  private Pattern anyWord() {
    var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?:^|" + EDGE + ")(?:" + any + ")(?:$|" + EDGE + ")", Pattern.CASE_INSENSITIVE);
  }
}
