package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.guardrails.InputCheck;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much goes to the model and comes from it, what keeps an input from it, and what it does not
 * see of an input.
 *
 * @param maxInput the longest input, in characters: all messages of a request together
 * @param maxOutputTokens the longest answer, as a budget reserves it and providers are told
 * @param blocked what keeps an input from the model; everything else that is found is noted only
 * @param masked what placeholders stand for in what the model reads
 */
public record Limits(
    int maxInput,
    int maxOutputTokens,
    @JsonProperty("block") Set<InputCheck> blocked,
    @JsonProperty("mask") Set<InputCheck> masked)
    implements SettingsGroup {
  private static final int MOST = 1_000_000;

  public static final Limits DEFAULT = new Limits(8_000, 1_024, Set.of(), Set.of());

  public Limits {
    blocked = Collections.unmodifiableSet(new TreeSet<>(blocked));
    masked = Collections.unmodifiableSet(new TreeSet<>(masked));
    check("maxInput", maxInput);
    check("maxOutputTokens", maxOutputTokens);
    check(blocked, masked);
  }

  /** Limits that hide nothing. */
  public Limits(int maxInput, int maxOutputTokens, Set<InputCheck> blocked) {
    this(maxInput, maxOutputTokens, blocked, Set.of());
  }

  @JsonCreator
  static Limits of(
      @Nullable Integer maxInput,
      @Nullable Integer maxOutputTokens,
      @JsonAlias("blocked") @Nullable Set<InputCheck> block,
      @Nullable Set<InputCheck> mask) {
    return new Limits(
        Objects.requireNonNullElse(maxInput, DEFAULT.maxInput),
        Objects.requireNonNullElse(maxOutputTokens, DEFAULT.maxOutputTokens),
        Objects.requireNonNullElse(block, DEFAULT.blocked),
        Objects.requireNonNullElse(mask, DEFAULT.masked));
  }

  private static void check(String field, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d, but was %d".formatted(field, MOST, limit));
    }
  }

  private static void check(Set<InputCheck> blocked, Set<InputCheck> masked) {
    for (var check : masked) {
      var name = name(check);
      if (!check.canMask()) {
        throw new IllegalArgumentException(
            "mask may name personal-data and secret, but was " + name);
      }
      if (blocked.contains(check)) {
        throw new IllegalArgumentException(
            "mask must not name what block names, but both name " + name);
      }
    }
  }

  private static String name(InputCheck check) {
    return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
