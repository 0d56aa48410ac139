package dev.plimsoll.models.catalogue;

import dev.plimsoll.models.api.FailureKind;
import java.time.Instant;

/**
 * Why the latest attempt to ask a model failed.
 *
 * @param words for operators, without secrets
 */
public record LatestFailure(FailureKind kind, String words, Instant at) {}
