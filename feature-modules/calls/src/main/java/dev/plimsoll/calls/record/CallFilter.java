package dev.plimsoll.calls.record;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to show; a null field matches all.
 *
 * @param model the model that was asked
 * @param from the earliest time, included
 * @param until the latest time, excluded
 * @param text part of the input or the answer, in any case
 * @param tenant to which the calls belong
 * @param namesakes further users, who have the same id in applications
 */
public record CallFilter(
    @Nullable FeatureKey feature,
    @Nullable Outcome outcome,
    @Nullable PromptName promptName,
    @Nullable Integer promptVersion,
    @Nullable ModelKey model,
    @Nullable UserId user,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String text,
    @Nullable TenantId tenant,
    Set<UserId> namesakes) {
  public static final CallFilter ALL =
      new CallFilter(null, null, null, null, null, null, null, null, null);

  public CallFilter {
    namesakes = Set.copyOf(namesakes);
  }

  /** The calls of all tenants, and of a user with exactly this id, if there is one. */
  public CallFilter(
      @Nullable FeatureKey feature,
      @Nullable Outcome outcome,
      @Nullable PromptName promptName,
      @Nullable Integer promptVersion,
      @Nullable ModelKey model,
      @Nullable UserId user,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String text) {
    this(
        feature,
        outcome,
        promptName,
        promptVersion,
        model,
        user,
        from,
        until,
        text,
        null,
        Set.of());
  }

  /**
   * The filter that also shows the users who have the same id in applications.
   *
   * @param applications asked where the filter is for a user whom an application can have named
   */
  public CallFilter in(Supplier<Set<String>> applications) {
    var id = user;
    return id == null || !id.isGiven()
        ? this
        : with(tenant, applications.get().stream().map(id::of).collect(Collectors.toSet()));
  }

  /** Those of them that belong to one tenant; all of them if it is null. */
  public CallFilter of(@Nullable TenantId only) {
    return only == null ? this : with(only, namesakes);
  }

  private CallFilter with(@Nullable TenantId only, Set<UserId> others) {
    return new CallFilter(
        feature, outcome, promptName, promptVersion, model, user, from, until, text, only, others);
  }

  /** The calls of one feature. */
  public static CallFilter of(FeatureKey feature) {
    return new CallFilter(feature, null, null, null, null, null, null, null, null);
  }
}
