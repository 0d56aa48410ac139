package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A table of a module other than the ledger. */
@ApplicationScoped
class NoteTable {
  @Inject Sql sql;

  void add(String text) {
    sql.insert("note", "text", text);
  }

  boolean has(String text) {
    return sql.number("SELECT COUNT(*) FROM note WHERE text = ?", text) == 1;
  }
}
