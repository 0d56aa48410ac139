package dev.plimsoll.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain; whoever appends locks it first. */
@Entity
@Table(name = "ledger_head")
class LedgerHead {
  static final short CHAIN = 1;

  @Id short chain;

  @Column(name = "last_entry")
  long lastEntry;

  @Column(name = "last_hash")
  String lastHash;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected LedgerHead() {}

  void moveTo(Entry entry) {
    lastEntry = entry.id();
    lastHash = entry.hash();
  }
}
