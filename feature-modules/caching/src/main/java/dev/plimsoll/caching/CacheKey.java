package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;

/**
 * The key of a cached answer.
 *
 * @param fingerprint of everything else that must be the same
 */
public record CacheKey(FeatureKey feature, String fingerprint) {}
