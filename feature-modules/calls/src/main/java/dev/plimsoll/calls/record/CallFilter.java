package dev.plimsoll.calls.record;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to show; a null field matches all.
 *
 * @param model the model that was asked
 * @param from the earliest time, included
 * @param until the latest time, excluded
 * @param text part of the input or the answer, in any case
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
    @Nullable String text) {
  public static final CallFilter ALL =
      new CallFilter(null, null, null, null, null, null, null, null, null);

  /** The calls of one feature. */
  public static CallFilter of(FeatureKey feature) {
    return new CallFilter(feature, null, null, null, null, null, null, null, null);
  }
}
