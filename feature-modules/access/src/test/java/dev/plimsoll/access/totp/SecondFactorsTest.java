package dev.plimsoll.access.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorsTest {
  private static final UserId ADA = new UserId("ada");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TotpSecret secret = TotpSecret.next(RANDOM);
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final InstantSource time = () -> now;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void take_a_code_once_on_whichever_server(TestDatabase database) {
    var sql = with(database);
    var code = Totp.code(secret, Totp.step(now));
    assertThat(node(sql).check(ADA, code)).isEqualTo(CodeCheck.OF_APP);
    assertThat(node(sql).check(ADA, code)).isEqualTo(CodeCheck.WRONG);
    assertThat(node(sql).check(ADA, Totp.code(secret, Totp.step(now) - 1)))
        .isEqualTo(CodeCheck.WRONG);
    now = now.plus(Totp.STEP);
    var next = Totp.code(secret, Totp.step(now));
    assertThat(node(sql).check(ADA, next.substring(0, 3) + " " + next.substring(3)))
        .isEqualTo(CodeCheck.OF_APP);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void take_a_code_once_of_many_that_are_sent_at_the_same_time(TestDatabase database)
      throws Exception {
    var sql = with(database);
    var code = Totp.code(secret, Totp.step(now));
    var nodes = List.of(node(sql), node(sql));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var checks =
          threads.invokeAll(
              IntStream.range(0, 20)
                  .<Callable<CodeCheck>>mapToObj(i -> () -> nodes.get(i % 2).check(ADA, code))
                  .toList());
      assertThat(checks).extracting(Future::resultNow).containsOnlyOnce(CodeCheck.OF_APP);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void take_each_of_ten_recovery_codes_once(TestDatabase database) {
    var sql = with(database);
    var codes = codes(sql).issue(ADA);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
    var typed = codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT);
    assertThat(node(sql).check(ADA, typed)).isEqualTo(CodeCheck.OF_RECOVERY);
    assertThat(node(sql).check(ADA, codes.getFirst())).isEqualTo(CodeCheck.WRONG);
    assertThat(node(sql).of(ADA).orElseThrow().recoveryCodes()).isEqualTo(9);
    assertThat(sql.rows("SELECT * FROM recovery_code", row -> row.getString("code_hash")))
        .doesNotContainAnyElementsOf(codes)
        .allMatch(hash -> hash.length() == 64);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void take_no_codes_of_others_and_none_once_they_are_off(TestDatabase database) {
    var sql = with(database);
    var eve = new UserId("eve");
    var mine = codes(sql).issue(ADA);
    rows(sql).add(eve, TotpSecret.next(RANDOM), 0, now);
    var code = Totp.code(secret, Totp.step(now));
    assertThat(node(sql).check(eve, code)).isEqualTo(CodeCheck.WRONG);
    assertThat(node(sql).check(eve, mine.getFirst())).isEqualTo(CodeCheck.WRONG);
    assertThat(node(sql).removeOf(ADA)).isTrue();
    assertThat(node(sql).check(ADA, code)).isEqualTo(CodeCheck.NOT_NEEDED);
    assertThat(sql.number("SELECT COUNT(*) FROM recovery_code")).isZero();
    assertThat(node(sql).isOn(eve)).isTrue();
  }

  private Sql with(TestDatabase database) {
    var sql = new Sql(database.migrated(List.of("V2026.11.29.0221__access_totp.sql")));
    rows(sql).add(ADA, secret, 0, now);
    return sql;
  }

  private static SecondFactorRows rows(Sql sql) {
    return new SecondFactorRows(sql);
  }

  private static RecoveryCodes codes(Sql sql) {
    return new RecoveryCodes(sql, RANDOM);
  }

  @SuppressWarnings("NullAway") // only changes need what is not there
  private SecondFactors node(Sql sql) {
    return new SecondFactors(
        rows(sql),
        codes(sql),
        (Sessions) null,
        (SecurityLog) null,
        (VisibleTenants) null,
        (Ledger) null,
        time.withZone(ZoneOffset.UTC));
  }
}
