package dev.plimsoll.calls.store;

import static dev.plimsoll.calls.SomeCalls.NOON;
import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.calls.SomeCalls;
import dev.plimsoll.calls.figures.CostDimension;
import dev.plimsoll.calls.figures.CostShare;
import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.retention.OldCalls;
import dev.plimsoll.calls.writing.CallStore;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the months' shares promise, on whichever database. */
abstract class ShareTests {
  private static final FeatureKey HELP = new FeatureKey("help");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final int ALL = 1_000;

  private Sql sql;
  private ShareTable shares;
  private CallStore store;

  /** An empty database with the tables. */
  abstract DataSource newDatabase();

  @BeforeEach
  void openTables() {
    sql = new Sql(newDatabase());
    shares = new ShareTable(sql);
    store = new CallStore(sql);
  }

  @Test
  void tells_on_whom_and_what_the_money_was_spent() {
    write(call("c1"), call("c2").by("ben"), call("c3").by("ben"));
    write(call("c4").over(Channel.EVAL), call("c5").of("other").by("cy"));
    assertThat(shares.of(NOVEMBER, CostDimension.USER, HELP, 10))
        .containsExactly(
            new CostShare("ben", 2, Usd.of("0.0042"), 1_800, 160),
            new CostShare("anna", 1, Usd.of("0.0021"), 900, 80));
    assertThat(shares.of(NOVEMBER, CostDimension.PROMPT_VERSION, null, 10))
        .extracting(CostShare::of, CostShare::calls)
        .containsExactly(tuple("help-answer v3", 4L));
    assertThat(shares.of(NOVEMBER, CostDimension.FEATURE, null, 1))
        .extracting(CostShare::of)
        .containsExactly("help");
    assertThat(shares.of(NOVEMBER.minusMonths(1), CostDimension.MODEL, null, 10)).isEmpty();
  }

  @Test
  void are_the_sums_of_the_records() {
    var random = new Random(3);
    for (var group = 0; group < 6; group++) {
      var number = group * 40;
      write(
          IntStream.range(number, number + 40)
              .mapToObj(i -> any("c" + i, random))
              .toArray(SomeCalls[]::new));
    }
    for (var by : CostDimension.values()) {
      for (var feature : Arrays.asList(null, HELP, new FeatureKey("triage"))) {
        assertThat(shares.of(NOVEMBER, by, feature, ALL))
            .isNotEmpty()
            .isEqualTo(counted(by, feature));
      }
    }
  }

  @Test
  void begin_with_the_calls_that_were_there_before() throws Exception {
    var random = new Random(4);
    write(IntStream.range(0, 200).mapToObj(i -> any("c" + i, random)).toArray(SomeCalls[]::new));
    var kept =
        Stream.of(CostDimension.values()).map(by -> shares.of(NOVEMBER, by, null, ALL)).toList();
    sql.runInTransaction(own -> {
      own.execute("DROP TABLE call_share");
      CallTables.SHARES.forEach(migration -> own.execute(TestDatabase.script(migration)));
    });
    assertThat(
            Stream.of(CostDimension.values())
                .map(by -> shares.of(NOVEMBER, by, null, ALL))
                .toList())
        .isEqualTo(kept);
  }

  @Test
  void of_a_person_become_nobodys_when_what_they_said_is_deleted() {
    write(call("c1"), call("c2").by("ben"), call("c3").by("ben"));
    new PersonTable(sql).erase(new UserId("ben"), Set.of(), new UserId("erased-1"));
    assertThat(shares.of(NOVEMBER, CostDimension.USER, null, ALL))
        .extracting(CostShare::of, CostShare::calls)
        .containsExactly(tuple("erased-1", 2L), tuple("anna", 1L));
  }

  @Test
  void of_users_are_forgotten_with_the_last_call_of_a_month() {
    write(call("c1"), call("c2").at(NOON.minus(Duration.ofDays(30))));
    var partitions = new CallPartitions(sql, Clock.fixed(NOON, ZoneOffset.UTC));
    var old = new OldCalls(sql, partitions);
    var october = NOVEMBER.minusMonths(1);
    assertThat(old.delete(TenantId.DEFAULT, NOON.minus(Duration.ofDays(25)))).isZero();
    assertThat(shares.of(october, CostDimension.USER, null, ALL)).hasSize(1);
    assertThat(old.delete(TenantId.DEFAULT, NOON)).isZero();
    assertThat(shares.of(october, CostDimension.USER, null, ALL)).isEmpty();
    assertThat(shares.of(october, CostDimension.FEATURE, null, ALL)).hasSize(1);
    assertThat(shares.of(NOVEMBER, CostDimension.USER, null, ALL)).hasSize(1);
  }

  private static SomeCalls any(String id, Random random) {
    return call(id)
        .by("user" + random.nextInt(30))
        .of(random.nextBoolean() ? "help" : "triage")
        .over(CHANNELS.get(random.nextInt(CHANNELS.size())))
        .at(NOON.plus(Duration.ofHours(random.nextInt(24 * 20))));
  }

  private List<CostShare> counted(CostDimension by, @Nullable FeatureKey feature) {
    var column =
        switch (by) {
          case FEATURE -> "feature";
          case USER -> "user_id";
          case MODEL -> "model";
          case PROMPT_VERSION -> "prompt_name || ' v' || prompt_version";
        };
    var ofFeature = feature == null ? "" : " AND feature = '" + feature + "'";
    return sql.rows(
        "SELECT "
            + column
            + " AS share, COUNT(*), SUM(cost_micros) AS total, SUM(input_tokens),"
            + " SUM(output_tokens) FROM call_record WHERE channel IN ('PAGE', 'API')"
            + " AND at < TIMESTAMP WITH TIME ZONE '2026-12-01 00:00:00+00'"
            + ofFeature
            + " GROUP BY share ORDER BY total DESC, share",
        row ->
            new CostShare(
                row.getString(1),
                row.getLong(2),
                new Usd(row.getLong(3)),
                row.getLong(4),
                row.getLong(5)));
  }

  private void write(SomeCalls... some) {
    store.write(Arrays.stream(some).map(call -> CallEntry.Ended.of(call.record())).toList());
  }
}
