package dev.plimsoll.calls.internal;

import javax.sql.DataSource;

class StoreOnH2Test extends StoreTests {
  @Override
  DataSource newDatabase() {
    return TestDatabase.inMemory();
  }
}
