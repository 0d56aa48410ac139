/**
 * The service layer: the one path that every call of an AI feature takes, and its routing.
 *
 * <p>API: {@link dev.plimsoll.serving.AiFeatures} to ask, {@link dev.plimsoll.serving.BatchedCalls}
 * for calls whose model is asked within a provider's batch, {@link
 * dev.plimsoll.serving.RoutingReplays} to try routes on the calls of the last week. Uses flags,
 * prompts, models, costs, guardrails, knowledge, calls, repeats, answers, features, caching and
 * approvals.
 */
@NullMarked
package dev.plimsoll.serving;

import org.jspecify.annotations.NullMarked;
