package dev.plimsoll.ledger;

/**
 * A change was committed. Observers run on every node, in the order of the entries. One that fails
 * is notified again until it succeeds, and does not stop the others.
 */
public record LedgerAppended(long entry, Subject subject, String action) {
  /** Whether the change is to a subject of this kind. */
  public boolean concerns(String kind) {
    return subject.kind().equals(kind);
  }
}
