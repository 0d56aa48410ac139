package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A module as any other: its own table, its changes in the ledger. */
@ApplicationScoped
class Notes {
  @Inject NoteTable table;
  @Inject Ledger ledger;

  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  /** What an observer of a change found: whether the note it tells of was there to be read. */
  record Seen(long entry, String note, boolean committed) {}

  @Transactional
  void write(String text) {
    writeBecause(text, null);
  }

  @Transactional
  void writeAndFail(String text) {
    writeBecause(text, null);
    throw new IllegalStateException("after both were written");
  }

  @Transactional
  void writeWithTooLongReason(String text) {
    writeBecause(text, "x".repeat(2_001));
  }

  /** Writes, and tells how often observers heard of it before the commit. */
  @Transactional
  long heardBeforeCommit(String text) {
    writeBecause(text, null);
    return heard(text);
  }

  long heard(String text) {
    return seen.stream().filter(change -> change.note().equals(text)).count();
  }

  /** Lets the observer fail so often before it sees a change again. */
  void failToSee(int times) {
    failures.set(times);
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  void see(@Observes LedgerAppended change) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("fails for a while");
    }
    var text = change.subject().id();
    seen.add(new Seen(change.entry(), text, table.has(text)));
  }

  private void writeBecause(String text, @Nullable String reason) {
    table.add(text);
    var note = new Subject("note", text);
    ledger.record(new Change(new Actor("ada"), note, "written", reason, null, null));
  }
}
