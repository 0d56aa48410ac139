package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A change to be recorded.
 *
 * @param action what was done, as a verb in the past tense, such as {@code killed}
 * @param reason why, in the words of the actor, at most 2,000 characters
 * @param before the subject before the change, as JSON; null if it did not exist
 * @param after the subject after the change, as JSON; null if it no longer exists
 */
public record Change(
    Actor actor,
    Subject subject,
    String action,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after) {
  /** In characters. */
  public static final int LONGEST_REASON = 2_000;

  /** The change as the database returns it: the hash must be of exactly what is read later. */
  Change storable() {
    return new Change(
        new Actor(Sql.storable(actor.name())),
        new Subject(Sql.storable(subject.kind()), Sql.storable(subject.id())),
        Sql.storable(action),
        storable(reason),
        storable(before),
        storable(after));
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Sql.storable(text);
  }
}
