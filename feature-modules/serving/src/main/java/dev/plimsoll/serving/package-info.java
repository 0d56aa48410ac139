/**
 * The service layer: AI features and the one path that every call of them takes.
 *
 * <p>API: {@link dev.plimsoll.serving.AiFeatures} to ask, {@link
 * dev.plimsoll.features.FeatureCatalog} to define and list features, {@link
 * dev.plimsoll.approvals.HeldAnswers} to decide on answers of high stakes, {@link
 * dev.plimsoll.jobs.AnswerJobs} to ask without waiting. The OpenAI endpoint ({@code
 * serving.openai}) and the pages are thin views over it. Uses flags, prompts, models, costs,
 * guardrails, knowledge, calls and reviews.
 */
@NullMarked
package dev.plimsoll.serving;

import org.jspecify.annotations.NullMarked;
