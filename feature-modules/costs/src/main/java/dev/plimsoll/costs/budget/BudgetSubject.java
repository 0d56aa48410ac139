package dev.plimsoll.costs.budget;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a call goes.
 *
 * @param key the name of the API key that was shown; null for a signed-in person
 */
public record BudgetSubject(
    TenantId tenant, UserId user, @Nullable String key, FeatureKey feature) {}
