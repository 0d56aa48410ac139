package dev.plimsoll.calls.internal;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** What the tables promise, on H2. */
class StoreOnH2Test {
  @Nested
  class Store extends StoreTests {
    @Override
    DataSource newDatabase() {
      return TestDatabase.inMemory();
    }
  }

  @Nested
  class Shares extends ShareTests {
    @Override
    DataSource newDatabase() {
      return TestDatabase.inMemory();
    }
  }
}
