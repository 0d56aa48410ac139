package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All entries, in the order of their commits. */
@ApplicationScoped
class LedgerEntries {
  static final String GENESIS = "0".repeat(64);

  private final Sql sql;

  @Inject
  LedgerEntries(Sql sql) {
    this.sql = sql;
  }

  LedgerHead lockedHead() {
    return sql.first("SELECT * FROM ledger_head FOR UPDATE", LedgerEntries::head).orElseThrow();
  }

  LedgerHead head() {
    return sql.first("SELECT * FROM ledger_head", LedgerEntries::head).orElseThrow();
  }

  private static LedgerHead head(ResultSet row) throws SQLException {
    return new LedgerHead(
        row.getLong("last_entry"),
        row.getString("last_hash"),
        row.getString("signature"),
        row.getString("signer"));
  }

  /** Whether the chain still has an end that it had once. */
  boolean hasPassed(LedgerHead end) {
    return end.lastEntry() == 0
        ? end.lastHash().equals(GENESIS)
        : sql.number(
                "SELECT COUNT(*) FROM ledger_entry WHERE id = ? AND hash = ?",
                end.lastEntry(),
                end.lastHash())
            == 1;
  }

  /** Appends an entry, which is the end from now on. */
  void append(Entry entry, LedgerHead end) {
    var change = entry.change();
    sql.insert(
        "ledger_entry",
        "id, at, actor, subject_kind, subject_id, action, reason, before_change, after_change,"
            + " previous_hash, hash",
        entry.id(),
        entry.at(),
        change.actor(),
        change.subject().kind(),
        change.subject().id(),
        change.action(),
        change.reason(),
        change.before(),
        change.after(),
        entry.previousHash(),
        entry.hash());
    end(end);
  }

  void end(LedgerHead end) {
    sql.update(
        "UPDATE ledger_head SET last_entry = ?, last_hash = ?, signature = ?, signer = ?",
        end.lastEntry(),
        end.lastHash(),
        end.signature(),
        end.signer());
  }

  List<Entry> after(long id, int limit) {
    return sql.rows(
        "SELECT * FROM ledger_entry WHERE id > ? ORDER BY id LIMIT ?",
        LedgerEntries::entry,
        id,
        limit);
  }

  List<LedgerAppended> changedAfter(long id, int limit) {
    return sql.rows(
        "SELECT id, subject_kind, subject_id, action FROM ledger_entry WHERE id > ? ORDER BY id"
            + " LIMIT ?",
        row -> new LedgerAppended(row.getLong("id"), subject(row), row.getString("action")),
        id,
        limit);
  }

  List<Entry> newestFirst(LedgerFilter filter, int offset, int limit) {
    var condition = new Condition(filter);
    var page = " ORDER BY id DESC LIMIT " + limit + " OFFSET " + offset;
    return sql.rows(
        "SELECT * FROM ledger_entry" + condition.sql + page,
        LedgerEntries::entry,
        condition.values.toArray());
  }

  List<String> kinds() {
    return sql.rows(
        "SELECT DISTINCT subject_kind FROM ledger_entry ORDER BY subject_kind",
        row -> row.getString("subject_kind"));
  }

  long count(LedgerFilter filter) {
    var condition = new Condition(filter);
    return sql.number(
        "SELECT COUNT(*) FROM ledger_entry" + condition.sql, condition.values.toArray());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var change =
        new Change(
            new Actor(row.getString("actor")),
            subject(row),
            row.getString("action"),
            row.getString("reason"),
            row.getString("before_change"),
            row.getString("after_change"));
    return new Entry(
        row.getLong("id"),
        Sql.instant(row, "at"),
        change,
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(row.getString("subject_kind"), row.getString("subject_id"));
  }

  /** A filter as a condition and the values for its question marks. */
  private static final class Condition {
    private static final List<String> TEXTS = List.of("subject_id", "action", "reason", "actor");

    final StringJoiner sql = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
    final List<Object> values = new ArrayList<>();

    Condition(LedgerFilter filter) {
      add("subject_kind = ?", filter.kind());
      add("subject_id = ?", filter.subjectId());
      add("at >= ?", filter.from());
      add("at < ?", filter.until());
      if (filter.text() != null) {
        var pattern = Sql.anywhere(filter.text().toLowerCase(Locale.ROOT));
        var looks = TEXTS.stream().map(column -> "LOWER(" + column + ") LIKE ? ESCAPE '\\'");
        sql.add(looks.collect(Collectors.joining(" OR ", "(", ")")));
        values.addAll(Collections.nCopies(TEXTS.size(), pattern));
      }
    }

    private void add(String comparison, @Nullable Object value) {
      if (value != null) {
        sql.add(comparison);
        values.add(value);
      }
    }
  }
}
