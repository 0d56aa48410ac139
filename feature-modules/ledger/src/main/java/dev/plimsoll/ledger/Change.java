package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A change to be written down.
 *
 * @param action what was done, as a verb in the past tense, such as {@code killed}
 * @param reason why, in the words of the actor, at most 2,000 characters
 * @param before the subject as it was, as JSON; null where it was not there
 * @param after the subject as it is now, as JSON; null where it is gone
 */
public record Change(
    Actor actor,
    Subject subject,
    String action,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after) {

  /** The change as the database gives it back: what is sealed must be what is read again. */
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
