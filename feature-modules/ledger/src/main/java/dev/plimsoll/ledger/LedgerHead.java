package dev.plimsoll.ledger;

/** The end of the chain, which is locked before an entry is appended. */
record LedgerHead(long lastEntry, String lastHash) {}
