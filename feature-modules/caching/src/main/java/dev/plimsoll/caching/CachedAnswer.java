package dev.plimsoll.caching;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.models.api.Chunk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An answer in a cache.
 *
 * @param asker the user who got it, so that it is deleted with their other data
 * @param chunks the pieces in which it was streamed; empty if it was not
 * @param cost what it cost then, and saves now
 */
public record CachedAnswer(
    UserId asker, Answer.Given answer, List<Chunk> chunks, ModelUse model, Usd cost, Instant at) {
  public CachedAnswer {
    chunks = List.copyOf(chunks);
  }

  public boolean isYoungerThan(Duration age, Instant now) {
    return Duration.between(at, now).compareTo(age) < 0;
  }

  /** Its approximate size in bytes, most of which is text. */
  int weight() {
    var raw = answer.raw();
    var characters = 500L + answer.text().length() + (raw == null ? 0 : raw.length());
    for (var chunk : chunks) {
      characters += 50L + chunk.text().length() + (chunk.raw() == null ? 0 : chunk.raw().length());
    }
    return (int) Math.min(Integer.MAX_VALUE, characters);
  }
}
