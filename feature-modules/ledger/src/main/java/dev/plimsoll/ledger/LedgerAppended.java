package dev.plimsoll.ledger;

/**
 * A change is committed. Observers run on every node, in the order of the entries; one that fails
 * is told again until it succeeds and does not stop the others.
 */
public record LedgerAppended(long entry, Subject subject, String action) {
  /** Whether something of this kind was changed. */
  public boolean concerns(String kind) {
    return subject.kind().equals(kind);
  }
}
