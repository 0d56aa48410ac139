package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseStateTest {
  @Test
  void a_node_waits_for_its_database_server_but_not_for_an_embedded_database() {
    assertThat(DatabaseState.without("refused", false))
        .isEqualTo(new DatabaseState(true, "no: refused"));
    assertThat(DatabaseState.without("closed", true))
        .isEqualTo(new DatabaseState(false, "no: closed"));
    assertThat(DatabaseState.REACHABLE.isReady()).isTrue();
  }
}
