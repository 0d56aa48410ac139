/**
 * The service layer: AI features and the one path that every call of them takes.
 *
 * <p>API: {@link dev.plimsoll.serving.AiFeatures} to ask, {@link
 * dev.plimsoll.serving.FeatureCatalog} to define and list features. The OpenAI endpoint ({@code
 * serving.openai}) and the pages are thin views over it. Uses flags, prompts, models, costs,
 * guardrails, knowledge and calls.
 */
@NullMarked
package dev.plimsoll.serving;

import org.jspecify.annotations.NullMarked;
