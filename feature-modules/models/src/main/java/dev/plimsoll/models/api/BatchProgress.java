package dev.plimsoll.models.api;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch at a provider.
 *
 * @param isOver whether there will be no more answers
 * @param failure why the provider did not accept the batch; null if it did
 */
public record BatchProgress(boolean isOver, @Nullable String failure) {}
