package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is counted for.
 *
 * @param key the name of the API key that was used; null for a signed-in person
 */
public record BudgetSubject(
    TenantId tenant, UserId user, @Nullable String key, FeatureKey feature) {}
