package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.harness.InContainer;
import dev.plimsoll.harness.Wait;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A change of a module and its entry in the ledger share one transaction. */
@ArquillianTest
class LedgerIT {
  @Inject Ledger ledger;
  @Inject Notes notes;
  @Inject NoteTable table;

  @Deployment
  static WebArchive archive() {
    return InContainer.with("ledger")
        .addClasses(NoteTable.class, Notes.class, Wait.class)
        .addAsResource(
            new StringAsset("CREATE TABLE note (text VARCHAR(20) PRIMARY KEY);"),
            "db/migration/V1__note.sql")
        .addAsResource(EmptyAsset.INSTANCE, "db/migration/flyway.location");
  }

  @Test
  void keeps_a_change_and_its_entry_together() {
    notes.write("kept");
    assertThat(table.has("kept")).isTrue();
    assertThat(entriesOf("kept")).isEqualTo(1);
  }

  @Test
  void drops_both_when_the_change_fails() {
    assertThatThrownBy(() -> notes.writeAndFail("dropped"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(table.has("dropped")).isFalse();
    assertThat(entriesOf("dropped")).isZero();
  }

  @Test
  void drops_the_entry_when_the_database_refuses_the_change() {
    var tooLong = "a note longer than twenty characters";
    assertThatThrownBy(() -> notes.write(tooLong)).isNotNull();
    assertThat(table.has(tooLong)).isFalse();
    assertThat(entriesOf(tooLong)).isZero();
  }

  @Test
  void drops_the_change_when_the_database_refuses_the_entry() {
    assertThatThrownBy(() -> notes.writeWithTooLongReason("unexplained")).isNotNull();
    assertThat(table.has("unexplained")).isFalse();
    assertThat(entriesOf("unexplained")).isZero();
  }

  @Test
  void tells_of_a_change_after_its_commit_and_before_its_caller_goes_on() {
    assertThat(notes.heardBeforeCommit("told")).isZero();
    assertThat(notes.heard("told")).isEqualTo(1);
    assertThat(notes.seen()).allMatch(Notes.Seen::committed);
  }

  @Test
  void knows_the_kinds_of_things_that_were_changed() {
    notes.write("of a kind");
    assertThat(ledger.kinds()).containsExactly("note");
  }

  @Test
  void tells_an_observer_that_fails_again_until_it_succeeds() {
    notes.failToSee(2);
    notes.write("retold");
    assertThat(notes.heard("retold")).isZero();
    Wait.until("told again", Duration.ofSeconds(10), () -> notes.heard("retold") == 1);
  }

  @Test
  void keeps_one_intact_chain_with_many_writers() throws Exception {
    var before = ledger.count(LedgerFilter.ALL);
    try (var writers = Executors.newFixedThreadPool(8)) {
      var writes =
          IntStream.range(0, 80).mapToObj(i -> writers.submit(() -> notes.write("many " + i)));
      for (var write : writes.toList()) {
        write.get();
      }
    }
    assertThat(ledger.check()).isEqualTo(new ChainCheck.Intact(before + 80));
    assertThat(notes.seen())
        .extracting(Notes.Seen::entry)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, before + 80).boxed().toList());
  }

  private long entriesOf(String note) {
    return ledger.count(LedgerFilter.of(new Subject("note", note)));
  }
}
