package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import java.time.Instant;

/** A rating as it was given once; the highest version counts. */
public record RatingVersion(int version, Rating rating, int rubric, UserId reviewer, Instant at) {}
