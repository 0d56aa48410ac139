package dev.plimsoll.batches.store;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Fitting;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table {@code serving_batch_item}. */
@ApplicationScoped
public class ItemTable {
  private static final int MOST_OF_A_PIECE = 50;

  /** In characters. */
  private static final long LONGEST_PIECE = 250_000;

  /** The condition for a running item. */
  static final String UNDER_WAY = " WHERE batch = ? AND number = ? AND state = 'RUNNING'";

  @Inject Sql sql;
  @Inject IdSource ids;

  /**
   * A running item.
   *
   * @param tries how often no model could answer it
   * @param streak how often its batch has rested since an item was answered
   * @param isFresh whether the call is new; otherwise an earlier attempt may have made it
   */
  public record Taken(
      String batch, int number, int tries, int streak, CallId call, boolean isFresh, Ask ask) {
    Taken as(CallId other) {
      return new Taken(batch, number, tries, streak, other, true, ask);
    }
  }

  /**
   * Adds items of a batch that is yet to be added.
   *
   * @param after the number of the last item that was added
   */
  @Transactional
  public void add(String batch, int after, List<BatchLine> lines) {
    sql.updateAll(
        "INSERT INTO serving_batch_item (batch, number, custom_id, state, question, asker, tries,"
            + " cost_micros) VALUES (?, ?, ?, 'WAITING', ?, ?, 0, 0)",
        IntStream.range(0, lines.size())
            .mapToObj(i -> row(batch, after + i + 1, lines.get(i)))
            .toList());
  }

  /** Deletes the items of a batch that is not added after all. */
  public void remove(String batch) {
    sql.update("DELETE FROM serving_batch_item WHERE batch = ?", batch);
  }

  private static Object[] row(String batch, int number, BatchLine line) {
    var ask = line.ask();
    return new Object[] {
      batch, number, line.customId(), Json.write(ask), ask.caller().user().value()
    };
  }

  /**
   * Starts the next items of a batch that are asked one by one.
   *
   * @param onlyAlone whether the others go to a provider
   */
  @Transactional
  public List<ItemKey> take(String batch, boolean onlyAlone, int most, Instant now) {
    var taken =
        sql.rows(
            "SELECT number FROM serving_batch_item WHERE batch = ? AND state = 'WAITING'"
                + " AND alone IN (TRUE, ?) AND (not_before IS NULL OR not_before <= ?)"
                + " ORDER BY number FETCH FIRST "
                + most
                + " ROWS ONLY FOR UPDATE SKIP LOCKED",
            row -> new ItemKey(batch, row.getInt(1)),
            batch,
            onlyAlone,
            now);
    sql.updateAll(
        "UPDATE serving_batch_item SET state = 'RUNNING', parcel = NULL, prepared = NULL"
            + " WHERE batch = ? AND number = ?",
        taken.stream().map(item -> new Object[] {item.batch(), item.number()}).toList());
    return taken;
  }

  /** The number of running items of a batch that are asked one by one. */
  public int underWayAlone(String batch) {
    return (int)
        sql.number(
            "SELECT COUNT(*) FROM serving_batch_item WHERE batch = ? AND state = 'RUNNING'"
                + " AND parcel IS NULL",
            batch);
  }

  /** When the next of the items that wait for a time may start. */
  public Optional<Instant> nextBeginning(String batch, Instant now) {
    return sql.rows(
            "SELECT MIN(not_before) AS next FROM serving_batch_item"
                + " WHERE batch = ? AND state = 'WAITING' AND not_before > ?",
            row -> Optional.ofNullable(Sql.instantOrNull(row, "next")),
            batch,
            now)
        .getFirst();
  }

  /** How many characters the question of an item has. */
  public long lengthOfQuestion(ItemKey item) {
    return sql.number(
        "SELECT COALESCE(MAX(CHAR_LENGTH(question)), 0) FROM serving_batch_item"
            + " WHERE batch = ? AND number = ?",
        item.batch(),
        item.number());
  }

  /** The item to be asked now, with the call that answers it; empty if it is not to be asked. */
  public Optional<Taken> begin(ItemKey item) {
    var call = ids.next();
    var isUnderWay =
        sql.update(
                "UPDATE serving_batch_item SET call = COALESCE(call, ?)" + UNDER_WAY,
                call,
                item.batch(),
                item.number())
            == 1;
    return isUnderWay ? Optional.of(taken(item, call)) : Optional.empty();
  }

  private Taken taken(ItemKey item, String call) {
    return sql.first(
            "SELECT i.tries, i.call, i.question, b.streak FROM serving_batch_item i"
                + " JOIN serving_batch b ON b.id = i.batch WHERE i.batch = ? AND i.number = ?",
            row ->
                new Taken(
                    item.batch(),
                    item.number(),
                    row.getInt("tries"),
                    row.getInt("streak"),
                    new CallId(row.getString("call")),
                    row.getString("call").equals(call),
                    Json.read(row.getString("question"), Ask.class)),
            item.batch(),
            item.number())
        .orElseThrow();
  }

  /** Has another call answer, because the first one's answer is lost. */
  public Taken anew(Taken taken) {
    var call = new CallId(ids.next());
    sql.update(
        "UPDATE serving_batch_item SET call = ?" + UNDER_WAY,
        call.value(),
        taken.batch(),
        taken.number());
    return taken.as(call);
  }

  /** Puts an item that was not asked back to waiting. */
  public void putBack(ItemKey item) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING'" + UNDER_WAY, item.batch(), item.number());
  }

  /** The items after a number, in order; only those in a state, if one is given. */
  public List<BatchItem> page(String batch, @Nullable ItemState only, int after, int limit) {
    return sql.rows(
        "SELECT number, custom_id, state, call, answer, cost_micros FROM serving_batch_item WHERE"
            + " batch = ? AND number > ? AND (state = ? OR ? = '') ORDER BY number FETCH FIRST "
            + limit
            + " ROWS ONLY",
        ItemTable::item,
        batch,
        after,
        only == null ? "" : only.name(),
        only == null ? "" : only.name());
  }

  /** The next items after a number, in order: as many as are not too large together, or one. */
  public List<BatchItem> piece(String batch, int after) {
    var lengths =
        sql.rows(
            "SELECT number, COALESCE(CHAR_LENGTH(answer), 0) AS length FROM serving_batch_item"
                + " WHERE batch = ? AND number > ? ORDER BY number FETCH FIRST "
                + MOST_OF_A_PIECE
                + " ROWS ONLY",
            row -> row.getLong("length"),
            batch,
            after);
    var fit = Fitting.first(lengths, Long::longValue, LONGEST_PIECE).size();
    return page(batch, null, after, fit);
  }

  /** Whether a batch has items with a result of this kind. */
  public boolean has(String batch, boolean answered) {
    return sql.number("SELECT COUNT(*) FROM serving_batch_item" + results(answered), batch) > 0;
  }

  /** Deletes the items of a batch that is over with a result of this kind. */
  public void delete(String batch, boolean answered) {
    sql.update("DELETE FROM serving_batch_item" + results(answered), batch);
  }

  private static String results(boolean answered) {
    return " WHERE batch = ? AND state " + (answered ? "= 'DONE'" : "IN ('FAILED', 'DROPPED')");
  }

  private static BatchItem item(ResultSet row) throws SQLException {
    var call = row.getString("call");
    var answer = row.getString("answer");
    return new BatchItem(
        row.getInt("number"),
        row.getString("custom_id"),
        ItemState.valueOf(row.getString("state")),
        call == null ? null : new CallId(call),
        answer == null ? null : Json.read(answer, Answer.class),
        new Usd(row.getLong("cost_micros")));
  }
}
