package dev.plimsoll.calls.store;

import dev.plimsoll.testing.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** What the tables promise, on H2. */
class StoreOnH2Test {
  @Nested
  class Store extends StoreTests {
    @Override
    DataSource newDatabase() {
      return CallTables.on(TestDatabase.H2);
    }
  }

  @Nested
  class Shares extends ShareTests {
    @Override
    DataSource newDatabase() {
      return CallTables.on(TestDatabase.H2);
    }
  }
}
