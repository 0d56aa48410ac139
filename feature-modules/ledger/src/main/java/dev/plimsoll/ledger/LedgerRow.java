package dev.plimsoll.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An {@link Entry} in its table; written once. */
@Entity
@Table(name = "ledger_entry")
class LedgerRow {
  @Id long id;
  Instant at;
  String actor;

  @Column(name = "subject_kind")
  String subjectKind;

  @Column(name = "subject_id")
  String subjectId;

  String action;
  @Nullable String reason;

  @Column(name = "before_change")
  @Nullable String before;

  @Column(name = "after_change")
  @Nullable String after;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected LedgerRow() {}

  LedgerRow(Entry entry) {
    var change = entry.change();
    id = entry.id();
    at = entry.at();
    actor = change.actor().name();
    subjectKind = change.subject().kind();
    subjectId = change.subject().id();
    action = change.action();
    reason = change.reason();
    before = change.before();
    after = change.after();
    previousHash = entry.previousHash();
    hash = entry.hash();
  }

  Entry entry() {
    var subject = new Subject(subjectKind, subjectId);
    var change = new Change(new Actor(actor), subject, action, reason, before, after);
    return new Entry(id, at, change, previousHash, hash);
  }

  Changed changed() {
    return new Changed(id, new Subject(subjectKind, subjectId), action);
  }
}
