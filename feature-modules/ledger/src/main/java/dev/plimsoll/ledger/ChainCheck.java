package dev.plimsoll.ledger;

import java.util.List;

/** What a check of the chain found. */
public sealed interface ChainCheck {
  /** Every entry is as it was written. */
  record Intact(long entries) implements ChainCheck {}

  /** The entry is not as it was written, or entries before it are gone. */
  record Broken(long firstBrokenEntry) implements ChainCheck {}

  /** Checks entries, in order, that must follow the given end of a chain. */
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
