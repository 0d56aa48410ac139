package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerCommandTest {
  @Test
  void reads_a_copy_of_the_embedded_database_as_the_server_does() {
    assertThat(LedgerCommand.asOurs("jdbc:h2:file:/backup/plimsoll"))
        .endsWith("plimsoll;IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE;MODE=PostgreSQL");
    for (var said : new String[] {"jdbc:h2:file:/x;MODE=PostgreSQL", "jdbc:postgresql://db/p"}) {
      assertThat(LedgerCommand.asOurs(said)).isEqualTo(said);
    }
  }
}
