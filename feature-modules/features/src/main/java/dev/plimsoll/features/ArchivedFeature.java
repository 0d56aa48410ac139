package dev.plimsoll.features;

import java.time.Instant;

/**
 * A feature that was put away: nobody has it, no list shows it, and its settings are kept.
 *
 * @param since when it was archived
 */
public record ArchivedFeature(AiFeature feature, Instant since) {}
