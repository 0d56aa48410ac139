package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import org.jspecify.annotations.Nullable;

/**
 * A question that could have been given an earlier answer, but was answered by the model. The texts
 * stay with the calls.
 *
 * @param closeness the cosine of the two questions
 * @param agree whether the two answers say the same, by automatic comparison
 * @param right whether a person judged the earlier answer acceptable; null if nobody has
 */
public record ShadowHit(
    String id,
    FeatureKey feature,
    CallId call,
    CallId earlier,
    double closeness,
    boolean agree,
    @Nullable Boolean right) {}
