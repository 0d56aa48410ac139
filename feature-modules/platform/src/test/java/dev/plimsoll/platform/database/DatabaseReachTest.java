package dev.plimsoll.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.database.DatabaseReach.NoneFree;
import dev.plimsoll.platform.database.DatabaseReach.Reached;
import dev.plimsoll.platform.database.DatabaseReach.Unreachable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseReachTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private final SQLException refused = new SQLException("connection refused", "08001");
  private final SQLException timedOut =
      new SQLTransientConnectionException("connection not available");

  @Test
  void a_node_that_lost_the_database_is_ready_and_says_why() {
    var lost = new Reached().after(refused, false, NOON);
    assertThat(lost).isEqualTo(new Unreachable("connection refused", false));
    assertThat(lost.isReady(NOON.plus(Duration.ofDays(1)))).isTrue();
    assertThat(lost.words()).isEqualTo("no: connection refused");
  }

  @Test
  void a_node_that_lost_an_embedded_database_is_not_ready() {
    assertThat(new Reached().after(refused, true, NOON).isReady(NOON)).isFalse();
  }

  @Test
  void a_node_whose_connections_are_all_in_use_is_ready_for_a_minute() {
    var dry = new Reached().after(timedOut, false, NOON);
    assertThat(dry.isReady(NOON.plusSeconds(59))).isTrue();
    assertThat(dry.isReady(NOON.plusSeconds(60))).isFalse();
    assertThat(dry.words()).contains("in use since 2026-11-21T12:00:00Z");
  }

  @Test
  void the_minute_begins_with_the_first_look_that_found_none_free() {
    var dry =
        new Reached().after(timedOut, false, NOON).after(timedOut, false, NOON.plusSeconds(15));
    assertThat(dry).isEqualTo(new NoneFree(NOON));
  }

  @Test
  void a_node_is_ready_again_once_it_reaches_the_database() {
    var back = new NoneFree(NOON).after(null, false, NOON.plusSeconds(90));
    assertThat(back).isEqualTo(new Reached());
    assertThat(back.isReady(NOON.plusSeconds(90))).isTrue();
    assertThat(back.words()).isEqualTo("yes");
  }
}
