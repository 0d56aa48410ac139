package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose calls a budget counts. Each part is null to count all, a name to count only the calls of
 * that one, or {@link #EACH} to give everyone the whole limit.
 *
 * @param user with the application in front, or without it for whoever has this id in any
 * @param key the name of an API key
 */
public record Scope(
    @Nullable String tenant,
    @Nullable String feature,
    @Nullable String user,
    @Nullable String key) {
  public static final String EACH = "*";

  /** The scope of all calls together. */
  public static final Scope EVERYTHING = new Scope(null, null, null, null);

  private static final int LONGEST = 128;

  public Scope {
    Stream.of(tenant, feature, user, key).forEach(Scope::check);
  }

  /** The scope of all calls of one feature together. */
  public static Scope of(FeatureKey feature) {
    return new Scope(null, feature.value(), null, null);
  }

  public boolean covers(BudgetSubject who) {
    return admits(tenant, who.tenant().value())
        && admits(feature, who.feature().value())
        && (admits(user, who.user().value()) || admits(user, who.user().local().value()))
        && admits(key, who.key());
  }

  /** Whether there are several accounts rather than one for all. */
  public boolean split() {
    return EACH.equals(tenant) || EACH.equals(feature) || EACH.equals(user) || EACH.equals(key);
  }

  /** Whose account a call is counted on; empty if all calls share one. */
  public String holder(BudgetSubject who) {
    if (!split()) {
      return "";
    }
    return Stream.of(
            EACH.equals(tenant) ? who.tenant().value() : "",
            EACH.equals(feature) ? who.feature().value() : "",
            EACH.equals(user) ? who.user().value() : "",
            EACH.equals(key) ? String.valueOf(who.key()) : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static boolean admits(@Nullable String part, @Nullable String value) {
    return part == null || (value != null && (part.equals(EACH) || part.equals(value)));
  }

  private static void check(@Nullable String part) {
    if (part != null && (part.isBlank() || part.length() > LONGEST)) {
      throw new InvalidBudget("budget.counts must contain names of 1 to 128 characters, or *");
    }
  }
}
