package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The schedule that is kept, and what became of it when the default moved into the code. */
@ParameterizedClass
@EnumSource
class AuditRowsTest {
  private static final AuditSchedule FRIDAYS =
      new AuditSchedule(DayOfWeek.FRIDAY, LocalTime.of(17, 30), ZoneId.of("Europe/Berlin"), 25);
  private static final IsoWeek W46 = IsoWeek.named("2026-W46").orElseThrow();

  private final DataSource database;
  private final Sql sql;
  private final AuditRows rows;

  AuditRowsTest(TestDatabase kind) {
    database = kind.create();
    sql = new Sql(database);
    rows = new AuditRows(sql);
    TestDatabase.migrate(database, "V2026.11.21.0100__ledger.sql");
    TestDatabase.migrate(database, "V2026.11.21.1200__audits.sql");
  }

  @Test
  void has_no_row_and_the_default_in_a_new_database() {
    migrate();
    assertThat(chosenRows()).isZero();
    assertThat(rows.schedule()).isEqualTo(AuditSchedule.DEFAULT);
    assertThat(rows.seenTo()).isNull();
  }

  @Test
  void keeps_what_is_chosen_later() {
    migrate();
    rows.seeTo(W46);
    rows.reschedule(FRIDAYS);
    assertThat(rows.schedule()).isEqualTo(FRIDAYS);
    rows.reschedule(AuditSchedule.DEFAULT);
    rows.seeTo(W46.next());
    assertThat(rows.schedule()).isEqualTo(AuditSchedule.DEFAULT);
    assertThat(rows.seenTo()).isEqualTo(W46.next());
    assertThat(chosenRows()).as("the default, but chosen").isEqualTo(1);
  }

  @Test
  void follows_the_default_where_nobody_chose() {
    choose("MONDAY", 20, W46);
    migrate();
    assertThat(chosenRows()).isZero();
    assertThat(rows.seenTo()).isEqualTo(W46);
  }

  @Test
  void keeps_what_was_chosen() {
    choose("FRIDAY", 25, W46);
    tellLedger();
    migrate();
    assertThat(rows.schedule())
        .isEqualTo(
            new AuditSchedule(
                DayOfWeek.FRIDAY, AuditSchedule.DEFAULT.time(), AuditSchedule.DEFAULT.zone(), 25));
    assertThat(rows.seenTo()).isEqualTo(W46);
  }

  @Test
  void keeps_what_was_changed_without_the_ledger() {
    choose("MONDAY", 19, null);
    migrate();
    assertThat(rows.schedule().sampleSize()).isEqualTo(19);
  }

  @Test
  void keeps_what_was_chosen_although_it_is_the_default() {
    tellLedger();
    migrate();
    assertThat(chosenRows()).isEqualTo(1);
  }

  private void migrate() {
    TestDatabase.migrate(database, "V2026.11.29.1201__audits_default_schedule.sql");
  }

  private void choose(String day, int size, @Nullable IsoWeek seenTo) {
    var _ =
        sql.update(
            "UPDATE audit_schedule SET week_day = ?, sample_size = ?, seen_to = ?",
            day,
            size,
            seenTo == null ? null : seenTo.monday());
  }

  private void tellLedger() {
    sql.insert(
        "ledger_entry",
        "id, at, actor, subject_kind, subject_id, action, previous_hash, hash",
        1,
        Instant.parse("2026-11-28T12:00:00Z"),
        "anna",
        "audit-schedule",
        "weekly",
        "changed",
        "0",
        "1");
  }

  private long chosenRows() {
    return sql.number("SELECT COUNT(*) FROM audit_schedule");
  }
}
