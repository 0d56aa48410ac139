package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void finds_an_untouched_chain_intact() {
    assertThat(check(chain("off", "on", "killed"))).isEqualTo(new ChainCheck.Intact(3));
  }

  @Test
  void finds_an_edited_entry() {
    var chain = chain("off", "on", "killed");
    var honest = chain.get(1);
    chain.set(1, new Entry(2, NOON, change("off"), honest.previousHash(), honest.hash()));
    assertThat(check(chain)).isEqualTo(new ChainCheck.Broken(2));
  }

  @Test
  void finds_an_entry_that_was_sealed_anew() {
    var chain = chain("off", "on", "killed");
    chain.set(1, Entry.after(1, chain.get(0).hash(), NOON, change("forged")));
    assertThat(check(chain)).isEqualTo(new ChainCheck.Broken(3));
  }

  @Test
  void finds_a_missing_entry() {
    var chain = chain("off", "on", "killed");
    chain.remove(1);
    assertThat(check(chain)).isEqualTo(new ChainCheck.Broken(2));
  }

  @Test
  void tells_an_absent_reason_from_an_empty_one() {
    var absent = Entry.after(0, LedgerEntries.GENESIS, NOON, change("off"));
    var empty = new Change(Actor.SYSTEM, new Subject("flag", "help"), "off", "", null, null);
    assertThat(Entry.after(0, LedgerEntries.GENESIS, NOON, empty).hash())
        .isNotEqualTo(absent.hash());
  }

  private static ChainCheck check(List<Entry> chain) {
    return ChainCheck.of(chain, 0, LedgerEntries.GENESIS);
  }

  private static List<Entry> chain(String... actions) {
    var chain = new ArrayList<Entry>();
    var hash = LedgerEntries.GENESIS;
    for (var action : actions) {
      var entry = Entry.after(chain.size(), hash, NOON, change(action));
      chain.add(entry);
      hash = entry.hash();
    }
    return chain;
  }

  private static Change change(String action) {
    return new Change(Actor.SYSTEM, new Subject("flag", "help"), action, null, null, null);
  }
}
