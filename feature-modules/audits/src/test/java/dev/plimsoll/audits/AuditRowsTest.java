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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schedule that is kept, and what became of it when the default moved into the code. */
class AuditRowsTest {
  private static final AuditSchedule FRIDAYS =
      new AuditSchedule(DayOfWeek.FRIDAY, LocalTime.of(17, 30), ZoneId.of("Europe/Berlin"), 25);
  private static final IsoWeek W46 = IsoWeek.named("2026-W46").orElseThrow();

  @ParameterizedTest
  @EnumSource
  void has_no_row_and_the_default_in_a_new_database(TestDatabase kind) {
    var database = before(kind);
    migrate(database);
    assertThat(rowsOf(database)).isZero();
    assertThat(new AuditRows(new Sql(database)).schedule()).isEqualTo(AuditSchedule.DEFAULT);
    assertThat(new AuditRows(new Sql(database)).seenTo()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void keeps_what_is_chosen_later(TestDatabase kind) {
    var database = before(kind);
    migrate(database);
    var rows = new AuditRows(new Sql(database));
    rows.seeTo(W46);
    rows.reschedule(FRIDAYS);
    assertThat(rows.schedule()).isEqualTo(FRIDAYS);
    rows.reschedule(AuditSchedule.DEFAULT);
    rows.seeTo(W46.next());
    assertThat(rows.schedule()).isEqualTo(AuditSchedule.DEFAULT);
    assertThat(rows.seenTo()).isEqualTo(W46.next());
    assertThat(rowsOf(database)).as("the default, but chosen").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void follows_the_default_where_nobody_chose(TestDatabase kind) {
    var database = before(kind);
    choose(database, "MONDAY", 20, W46);
    migrate(database);
    assertThat(rowsOf(database)).isZero();
    assertThat(new AuditRows(new Sql(database)).seenTo()).isEqualTo(W46);
  }

  @ParameterizedTest
  @EnumSource
  void keeps_what_was_chosen(TestDatabase kind) {
    var database = before(kind);
    choose(database, "FRIDAY", 25, W46);
    tellLedger(database);
    migrate(database);
    var rows = new AuditRows(new Sql(database));
    assertThat(rows.schedule())
        .isEqualTo(
            new AuditSchedule(
                DayOfWeek.FRIDAY, AuditSchedule.DEFAULT.time(), AuditSchedule.DEFAULT.zone(), 25));
    assertThat(rows.seenTo()).isEqualTo(W46);
  }

  @ParameterizedTest
  @EnumSource
  void keeps_what_was_changed_without_the_ledger(TestDatabase kind) {
    var database = before(kind);
    choose(database, "MONDAY", 19, null);
    migrate(database);
    assertThat(new AuditRows(new Sql(database)).schedule().sampleSize()).isEqualTo(19);
  }

  @ParameterizedTest
  @EnumSource
  void keeps_what_was_chosen_although_it_is_the_default(TestDatabase kind) {
    var database = before(kind);
    tellLedger(database);
    migrate(database);
    assertThat(rowsOf(database)).isEqualTo(1);
  }

  private static DataSource before(TestDatabase kind) {
    var database = kind.create();
    TestDatabase.migrate(database, "V2026.11.21.0100__ledger.sql");
    TestDatabase.migrate(database, "V2026.11.21.1200__audits.sql");
    return database;
  }

  private static void migrate(DataSource database) {
    TestDatabase.migrate(database, "V2026.11.29.1201__audits_default_schedule.sql");
  }

  private static void choose(DataSource database, String day, int size, @Nullable IsoWeek seenTo) {
    var _ =
        new Sql(database)
            .update(
                "UPDATE audit_schedule SET week_day = ?, sample_size = ?, seen_to = ?",
                day,
                size,
                seenTo == null ? null : seenTo.monday());
  }

  private static void tellLedger(DataSource database) {
    new Sql(database)
        .insert(
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

  private static long rowsOf(DataSource database) {
    return new Sql(database).number("SELECT COUNT(*) FROM audit_schedule");
  }
}
