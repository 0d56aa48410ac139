package dev.plimsoll.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; a null field matches all.
 *
 * @param text part of the subject's id, the action, the reason or the actor, in any case
 */
public record LedgerFilter(
    @Nullable String kind,
    @Nullable String subjectId,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant until) {
  public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null);

  /** The history of one subject. */
  public static LedgerFilter of(Subject subject) {
    return new LedgerFilter(subject.kind(), subject.id(), null, null, null);
  }
}
