package dev.plimsoll.access.storage;

import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets of words as one column stores them: sorted and separated by commas. */
public final class CommaSeparated {
  private CommaSeparated() {}

  public static String of(Set<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
  }

  /** Null stays null. */
  public static @Nullable String ofAll(@Nullable Set<?> values) {
    return values == null ? null : of(values);
  }

  public static Set<Role> roles(String words) {
    return Arrays.stream(words.split(","))
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** Null, which stands for all features, stays null. */
  public static @Nullable Set<FeatureKey> features(@Nullable String words) {
    if (words == null) {
      return null;
    }
    return Arrays.stream(words.split(","))
        .filter(word -> !word.isEmpty())
        .map(FeatureKey::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
