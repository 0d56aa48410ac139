package dev.plimsoll.calls.store;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.writing.CallStore;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallPartitionsTest {
  private static final String TODAY = "call_record_20261121";

  private Sql sql;
  private CallPartitions partitions;

  @BeforeEach
  void makeTables() {
    var source = TestDatabase.POSTGRESQL.migrated(CallTables.MIGRATIONS);
    sql = new Sql(source);
    partitions = new CallPartitions(sql, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  void divides_what_is_there_by_days_and_makes_a_week_ahead() {
    write(idAt(NOON));
    write(idAt(NOON.minus(Duration.ofDays(9))));
    partitions.prepare();
    assertThat(rows(TODAY)).isEqualTo(1);
    assertThat(rows("call_record_20261112")).isEqualTo(1);
    assertThat(rows("call_record_20261127")).isZero();
    assertThat(rows("call_record_other")).isZero();
    assertThat(rows("call_record")).isEqualTo(2);
  }

  @Test
  void puts_a_call_into_its_day() {
    partitions.prepare();
    var id = idAt(NOON.plus(Duration.ofDays(1)));
    write(id);
    assertThat(rows("call_record_20261122")).isEqualTo(1);
    assertThat(new CallTable(sql).record(new CallId(id))).isPresent();
  }

  @Test
  void keeps_a_call_of_a_day_that_is_not_made_until_it_is() {
    partitions.prepare();
    write(idAt(NOON.minus(Duration.ofDays(1))));
    assertThat(rows("call_record_other")).isEqualTo(1);
    partitions.make(List.of(LocalDate.of(2026, 11, 20)));
    assertThat(rows("call_record_other")).isZero();
    assertThat(rows("call_record_20261120")).isEqualTo(1);
  }

  @Test
  void drops_a_day_whole_when_all_of_it_is_due() {
    write(idAt(NOON.minus(Duration.ofDays(200))));
    write(idAt(NOON.minus(Duration.ofDays(190))));
    write(idAt(NOON));
    partitions.prepare();
    var due = NOON.minus(Duration.ofDays(195));
    assertThat(partitions.dropDays(List.of(new TenantId("other")), due)).isZero();
    assertThat(partitions.dropDays(List.of(TenantId.DEFAULT), due)).isEqualTo(1);
    assertThat(partitions.dropDays(List.of(TenantId.DEFAULT), due)).isZero();
    assertThat(rows("call_record")).isEqualTo(2);
  }

  @Test
  void may_be_done_by_many_servers_at_once_and_again() {
    write(idAt(NOON));
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = List.<Runnable>of(partitions::prepare, partitions::prepare, partitions::prepare);
      all.stream().map(servers::submit).toList().forEach(CallPartitionsTest::await);
    }
    partitions.prepare();
    assertThat(rows(TODAY)).isEqualTo(1);
  }

  private static void await(java.util.concurrent.Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String id) {
    var store = new CallStore(sql);
    store.write(
        List.of(CallEntry.Ended.of(call(id).at(IdSource.timeOf(id).orElseThrow()).record())));
  }

  private static String idAt(Instant moment) {
    return new IdSource(Clock.fixed(moment, ZoneOffset.UTC), new Random(1)).next();
  }

  private long rows(String table) {
    return sql.number("SELECT COUNT(*) FROM " + table);
  }
}
