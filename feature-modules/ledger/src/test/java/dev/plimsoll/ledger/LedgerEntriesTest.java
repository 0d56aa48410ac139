package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerEntriesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final LedgerEntries entries;

  LedgerEntriesTest(TestDatabase kind) {
    entries =
        new LedgerEntries(
            new Sql(
                kind.migrated(
                    List.of(
                        "V2026.11.21.0100__ledger.sql",
                        "V2026.11.29.0101__ledger_head_signature.sql"))));
  }

  @Test
  void gives_an_entry_back_as_it_was_sealed() {
    var odd = change("price", "a\0b", "half \uD800 a character");
    append(odd);
    append(new Change(Actor.SYSTEM, new Subject("flag", "help"), "killed", null, null, null));
    var all = entries.after(0, 9);
    assertThat(all).hasSize(2).allMatch(Entry::isIntact);
    assertThat(ChainCheck.of(all, 0, LedgerEntries.GENESIS)).isEqualTo(new ChainCheck.Intact(2));
    assertThat(all.getFirst().change()).isEqualTo(odd.storable());
    assertThat(entries.head().lastEntry()).isEqualTo(2);
    assertThat(entries.head())
        .isEqualTo(new LedgerHead(2, all.getLast().hash(), "signature", "signer"))
        .isEqualTo(entries.lockedHead());
  }

  @Test
  void knows_an_end_that_it_had_and_no_other() {
    var start = entries.head();
    append(change("price", "a", "dear"));
    var end = entries.head();
    append(change("price", "a", "cheap"));
    assertThat(entries.hasPassed(start)).isTrue();
    assertThat(entries.hasPassed(end)).isTrue();
    assertThat(entries.hasPassed(new LedgerHead(2, end.lastHash(), null, null))).isFalse();
    assertThat(entries.hasPassed(new LedgerHead(3, end.lastHash(), null, null))).isFalse();
  }

  @Test
  void tells_what_was_changed_since_an_entry() {
    append(change("price", "a", "dear"));
    append(change("flag", "b", "cheap"));
    assertThat(entries.changedAfter(1, 9))
        .containsExactly(new LedgerAppended(2, new Subject("flag", "b"), "changed"));
    assertThat(entries.changedAfter(0, 1)).extracting(LedgerAppended::entry).containsExactly(1L);
    assertThat(entries.kinds()).containsExactly("flag", "price");
  }

  @Test
  void finds_entries_by_every_field_of_the_filter() {
    append(change("price", "a", "100% Off_"));
    append(change("flag", "b", null));
    assertThat(found(LedgerFilter.ALL)).containsExactly(2L, 1L);
    assertThat(found(LedgerFilter.of(new Subject("price", "a")))).containsExactly(1L);
    assertThat(found(text("0% off_"))).containsExactly(1L);
    assertThat(found(text("x% off_"))).isEmpty();
    assertThat(found(text("PLIMSOLL"))).containsExactly(2L, 1L);
    assertThat(found(new LedgerFilter(null, null, null, NOON, NOON.plusSeconds(1)))).hasSize(2);
    assertThat(found(new LedgerFilter(null, null, null, null, NOON))).isEmpty();
    assertThat(entries.newestFirst(LedgerFilter.ALL, 1, 1))
        .extracting(Entry::id)
        .containsExactly(1L);
  }

  private List<Long> found(LedgerFilter filter) {
    var ids = entries.newestFirst(filter, 0, 9).stream().map(Entry::id).toList();
    assertThat(entries.count(filter)).isEqualTo(ids.size());
    return ids;
  }

  private static LedgerFilter text(String text) {
    return new LedgerFilter(null, null, text, null, null);
  }

  private static Change change(String kind, String id, @Nullable String reason) {
    return new Change(Actor.SYSTEM, new Subject(kind, id), "changed", reason, null, "{}");
  }

  private void append(Change change) {
    var head = entries.lockedHead();
    var entry = Entry.after(head.lastEntry(), head.lastHash(), NOON, change.storable());
    entries.append(entry, new LedgerHead(entry.id(), entry.hash(), "signature", "signer"));
  }
}
