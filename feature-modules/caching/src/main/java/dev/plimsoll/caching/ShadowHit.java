package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import org.jspecify.annotations.Nullable;

/**
 * A question that would have been given the answer to an earlier one, and was answered by the model
 * instead. The texts stay with the calls.
 *
 * @param closeness the cosine of the two questions
 * @param agree whether the two answers say the same, by the machine's comparison
 * @param right whether the earlier answer would have done, as a person judged; null for not yet
 */
public record ShadowHit(
    String id,
    FeatureKey feature,
    CallId call,
    CallId earlier,
    double closeness,
    boolean agree,
    @Nullable Boolean right) {}
