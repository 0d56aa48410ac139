package dev.plimsoll.models.api;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of a batch that may have been handed in.
 *
 * @param name that it was given
 * @param since not handed in before
 * @param size how many questions it has
 * @param others the provider's names of batches that are known to be others
 */
public record BatchFingerprint(String name, Instant since, int size, Set<String> others) {}
