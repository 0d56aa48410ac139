package dev.plimsoll.ledger;

/** The end of the chain; whoever appends locks it first. */
record LedgerHead(long lastEntry, String lastHash) {}
