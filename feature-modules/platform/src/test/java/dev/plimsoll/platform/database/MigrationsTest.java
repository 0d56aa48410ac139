package dev.plimsoll.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:/data/plimsoll;MODE=PostgreSQL;WRITE_DELAY=0, true",
    "jdbc:h2:file:/data/plimsoll, true",
    "jdbc:h2:file:/data/plimsoll2;MODE=PostgreSQL, false",
    "jdbc:h2:file:/elsewhere/plimsoll;MODE=PostgreSQL, false",
    "jdbc:h2:mem:plimsoll;MODE=PostgreSQL, false",
    "jdbc:postgresql://db/plimsoll, false",
  })
  void the_embedded_database_is_the_one_in_the_data_folder(String url, boolean isEmbedded) {
    assertThat(Migrations.isEmbedded(url, "/data")).isEqualTo(isEmbedded);
  }
}
