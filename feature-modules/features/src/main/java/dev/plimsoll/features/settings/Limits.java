package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.guardrails.InputCheck;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much goes to the model and comes from it, and what keeps an input from it.
 *
 * @param maxInput the longest input, in characters: all messages of a request together
 * @param maxOutputTokens the longest answer, as a budget reserves it and providers are told
 * @param blocked what keeps an input from the model; everything else that is found is noted only
 */
public record Limits(
    int maxInput, int maxOutputTokens, @JsonProperty("block") Set<InputCheck> blocked)
    implements SettingsGroup {
  private static final int MOST = 1_000_000;

  public static final Limits DEFAULT = new Limits(8_000, 1_024, Set.of());

  public Limits {
    blocked = Collections.unmodifiableSet(new TreeSet<>(blocked));
    check("maxInput", maxInput);
    check("maxOutputTokens", maxOutputTokens);
  }

  @JsonCreator
  static Limits of(
      @Nullable Integer maxInput,
      @Nullable Integer maxOutputTokens,
      @JsonAlias("blocked") @Nullable Set<InputCheck> block) {
    return new Limits(
        Objects.requireNonNullElse(maxInput, DEFAULT.maxInput),
        Objects.requireNonNullElse(maxOutputTokens, DEFAULT.maxOutputTokens),
        Objects.requireNonNullElse(block, DEFAULT.blocked));
  }

  private static void check(String field, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d, but was %d".formatted(field, MOST, limit));
    }
  }
}
