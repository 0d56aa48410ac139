package dev.plimsoll.prompts;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.util.List;

/** The tables of this module, empty. */
final class PromptTables {
  private PromptTables() {}

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  static Prompts in(TestDatabase kind) {
    var prompts = new Prompts();
    prompts.sql = new Sql(kind.migrated(List.of("V2026.11.21.0400__prompts.sql")));
    return prompts;
  }
}
