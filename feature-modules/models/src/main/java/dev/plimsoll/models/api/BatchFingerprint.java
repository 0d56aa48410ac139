package dev.plimsoll.models.api;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of a batch that may have been submitted.
 *
 * @param name the name that it was given
 * @param since the earliest time of its submission
 * @param size the number of its questions
 * @param others the provider's ids of batches that are known to be others
 */
public record BatchFingerprint(String name, Instant since, int size, Set<String> others) {}
