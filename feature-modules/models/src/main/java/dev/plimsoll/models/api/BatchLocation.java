package dev.plimsoll.models.api;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch is: it belongs to the account of the key that it was handed in with.
 *
 * @param key the name of that key, never the key itself; null for the provider's first
 */
public record BatchLocation(ModelKey model, @Nullable String key) {}
