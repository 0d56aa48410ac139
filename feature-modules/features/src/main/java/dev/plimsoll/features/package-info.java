/**
 * The AI features of an installation and their settings.
 *
 * <p>API: {@link dev.plimsoll.features.FeatureCatalog} to define, list and change features, {@link
 * dev.plimsoll.features.CapabilityLevels} to lower and raise what they do. Uses prompts, models,
 * guardrails and knowledge.
 */
@NullMarked
package dev.plimsoll.features;

import org.jspecify.annotations.NullMarked;
