package dev.plimsoll.models.api;

import org.jspecify.annotations.Nullable;

/**
 * How far a provider has come with a batch.
 *
 * @param isOver whether no more answers come
 * @param failure why it did not take the batch up at all; null where it did
 */
public record BatchProgress(boolean isOver, @Nullable String failure) {}
