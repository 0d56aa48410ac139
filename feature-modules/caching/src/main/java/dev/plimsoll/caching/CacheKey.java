package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;

/**
 * What answers are kept under.
 *
 * @param fingerprint of all else that must be the same
 */
public record CacheKey(FeatureKey feature, String fingerprint) {}
