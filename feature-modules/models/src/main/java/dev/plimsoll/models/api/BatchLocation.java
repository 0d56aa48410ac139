package dev.plimsoll.models.api;

import dev.plimsoll.domain.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * The location of a batch: it belongs to the account of the key that it was submitted with.
 *
 * @param key the name of that key, never the key itself; null for the provider's first
 */
public record BatchLocation(ModelKey model, @Nullable String key) {}
