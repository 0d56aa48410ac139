package dev.plimsoll.ledger;

import java.util.List;

/** The result of checking the chain. */
public sealed interface ChainCheck {
  /** No entry was changed since it was written, and none is missing. */
  record Intact(long entries) implements ChainCheck {}

  /** The entry was changed after it was written, or entries before it are missing. */
  record Broken(long firstBrokenEntry) implements ChainCheck {}

  /**
   * Entries at the end are missing.
   *
   * @param lastEntry the last one that is there; 0 if there is none
   * @param lastKnown the last one that was written for certain
   */
  record CutOff(long lastEntry, long lastKnown) implements ChainCheck {}

  /**
   * The chain is intact, but this server has not signed its end.
   *
   * @param signer the public key that has; empty if none has, or its signature is wrong
   */
  record EndNotOurs(long entries, String signer) implements ChainCheck {}

  /** Checks entries in their order, starting from the given end of a chain. */
  static ChainCheck of(List<Entry> entries, long lastId, String lastHash) {
    var id = lastId;
    var hash = lastHash;
    for (var entry : entries) {
      id++;
      if (entry.id() != id || !entry.previousHash().equals(hash) || !entry.isIntact()) {
        return new Broken(id);
      }
      hash = entry.hash();
    }
    return new Intact(id);
  }
}
