package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a ledger that somebody has changed in the database. */
class ChainReadingTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final List<Entry> chain = new ArrayList<>();
  private LedgerKey key;
  private @Nullable LedgerHead head;

  @BeforeEach
  void write(@TempDir Path data) {
    key = LedgerKey.in(data);
    append("killed", "revived", "killed");
  }

  @Test
  void is_intact_where_nobody_has_changed_it() {
    assertThat(check(head)).isEqualTo(new ChainCheck.Intact(3));
    assertThat(check(null)).isEqualTo(new ChainCheck.Intact(3));
  }

  @Test
  void is_intact_where_others_append_while_it_is_read() {
    var before = List.copyOf(chain);
    var reads = new int[1];
    var reading =
        new ChainReading(
            last -> from(reads[0]++ < 2 ? before : chain, last),
            () -> {
              if (chain.size() == 3) {
                append("revived");
              }
              return head;
            },
            null);
    assertThat(reading.check(key.name())).isEqualTo(new ChainCheck.Intact(4));
  }

  @Test
  void is_cut_off_where_the_last_entries_were_removed() {
    chain.removeLast();
    assertThat(check(null)).isEqualTo(new ChainCheck.CutOff(2, 3));
  }

  @Test
  void is_cut_off_where_all_entries_were_removed_and_the_end_was_made_new() {
    var known = head;
    chain.clear();
    head = new LedgerHead(0, LedgerEntries.GENESIS, null, null);
    assertThat(check(known)).isEqualTo(new ChainCheck.CutOff(0, 3));
  }

  @Test
  void is_cut_off_where_an_earlier_end_was_put_back_with_its_signature() {
    var earlier = head;
    append("revived");
    var known = head;
    chain.removeLast();
    head = earlier;
    assertThat(check(null)).isEqualTo(new ChainCheck.Intact(3));
    assertThat(check(known)).isEqualTo(new ChainCheck.CutOff(3, 4));
  }

  @Test
  void is_broken_where_entries_that_were_seen_were_replaced() {
    var known = head;
    chain.removeLast();
    append("forged", "forged too");
    assertThat(check(known)).isEqualTo(new ChainCheck.Broken(3));
  }

  @Test
  void is_broken_where_entries_were_added_without_an_end() {
    var end = head;
    append("forged");
    head = end;
    assertThat(check(null)).isEqualTo(new ChainCheck.Broken(4));
  }

  @Test
  void has_an_end_that_is_not_ours_where_its_signature_is_missing_wrong_or_of_another_server(
      @TempDir Path other) {
    var signed = Objects.requireNonNull(head);
    head = new LedgerHead(3, signed.lastHash(), null, null);
    assertThat(check(null)).isEqualTo(new ChainCheck.EndNotOurs(3, ""));
    var before = LedgerHead.signed(2, chain.get(1).hash(), key);
    head = new LedgerHead(3, signed.lastHash(), before.signature(), before.signer());
    assertThat(check(null)).isEqualTo(new ChainCheck.EndNotOurs(3, ""));
    var theirs = LedgerKey.in(other);
    head = LedgerHead.signed(3, signed.lastHash(), theirs);
    assertThat(check(null)).isEqualTo(new ChainCheck.EndNotOurs(3, theirs.name()));
  }

  @Test
  void has_an_end_that_is_not_ours_however_many_entries_follow_a_wrong_signature() {
    var signed = Objects.requireNonNull(head);
    head = new LedgerHead(2, chain.get(1).hash(), signed.signature(), signed.signer());
    chain.removeLast();
    append("revived", "killed");
    assertThat(check(null)).isEqualTo(new ChainCheck.EndNotOurs(4, ""));
    head = new LedgerHead(4, chain.getLast().hash(), null, null);
    append("revived");
    assertThat(check(null)).isEqualTo(new ChainCheck.EndNotOurs(5, ""));
  }

  private ChainCheck check(@Nullable LedgerHead known) {
    return new ChainReading(last -> from(chain, last), () -> head, known).check(key.name());
  }

  /** Two at a time. */
  private static List<Entry> from(List<Entry> chain, long last) {
    return chain.stream().filter(entry -> entry.id() > last).limit(2).toList();
  }

  private void append(String... actions) {
    for (var action : actions) {
      var hash = chain.isEmpty() ? LedgerEntries.GENESIS : chain.getLast().hash();
      var change = new Change(Actor.SYSTEM, new Subject("flag", "help"), action, null, null, null);
      var entry = Entry.after(chain.size(), hash, NOON, change);
      chain.add(entry);
      head =
          head == null
              ? LedgerHead.signed(entry.id(), entry.hash(), key)
              : head.followedBy(entry, key);
    }
  }
}
