package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import java.time.Instant;

/** One version of a rating; the highest version counts. */
public record RatingVersion(int version, Rating rating, UserId reviewer, Instant at) {}
