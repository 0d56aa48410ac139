package dev.plimsoll.ledger;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a chain from its first entry, and compares its end with what is known of it. */
final class ChainReading {
  private final LongFunction<List<Entry>> after;
  private final Supplier<LedgerHead> head;
  private final @Nullable LedgerHead known;
  private long last;
  private String hash = LedgerEntries.GENESIS;
  private String hashOfKnown = LedgerEntries.GENESIS;

  /**
   * @param after some of the entries that follow one
   * @param head the end that the database has now
   * @param known an end that was seen before; null if none was
   */
  ChainReading(
      LongFunction<List<Entry>> after, Supplier<LedgerHead> head, @Nullable LedgerHead known) {
    this.after = after;
    this.head = head;
    this.known = known;
  }

  /**
   * Checks all of it.
   *
   * @param signer the public key of this server; null if any may have signed the end
   */
  ChainCheck check(@Nullable String signer) {
    while (true) {
      var entries = after.apply(last);
      if (entries.isEmpty()) {
        var end = head.get();
        // Others may have appended something meanwhile.
        if (end.lastEntry() <= last || after.apply(last).isEmpty()) {
          return ended(end, signer);
        }
      } else if (ChainCheck.of(entries, last, hash) instanceof ChainCheck.Broken broken) {
        return broken;
      } else {
        passed(entries);
      }
    }
  }

  private void passed(List<Entry> entries) {
    if (known != null) {
      entries.stream()
          .filter(entry -> entry.id() == known.lastEntry())
          .forEach(entry -> hashOfKnown = entry.hash());
    }
    last = entries.getLast().id();
    hash = entries.getLast().hash();
  }

  private ChainCheck ended(LedgerHead end, @Nullable String signer) {
    var lastKnown = known == null ? 0 : known.lastEntry();
    if (last < Math.max(lastKnown, end.lastEntry())) {
      return new ChainCheck.CutOff(last, Math.max(lastKnown, end.lastEntry()));
    }
    if (known != null && !known.lastHash().equals(hashOfKnown)) {
      return new ChainCheck.Broken(lastKnown);
    }
    if (end.lastEntry() < last || !end.lastHash().equals(hash)) {
      return new ChainCheck.Broken(end.lastEntry() + 1);
    }
    if (!end.isSigned() || end.signer() == null) {
      return new ChainCheck.EndNotOurs(last, "");
    }
    return signer == null || signer.equals(end.signer())
        ? new ChainCheck.Intact(last)
        : new ChainCheck.EndNotOurs(last, end.signer());
  }
}
