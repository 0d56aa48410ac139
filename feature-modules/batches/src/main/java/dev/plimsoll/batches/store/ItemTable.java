package dev.plimsoll.batches.store;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  /** An item that is still in the hands of that attempt. */
  static final String MINE =
      " WHERE batch = ? AND number = ? AND attempt = ? AND state = 'RUNNING'";

  @Inject Sql sql;
  @Inject IdSource ids;

  /**
   * An item that this node may work on.
   *
   * @param attempt which of its attempts this is: the fence
   * @param tries how many times no model could answer it
   * @param streak how many times its batch has rested since an item was answered
   * @param isFresh whether the call is new; else an earlier attempt may have made it
   */
  public record Taken(
      String batch,
      int number,
      int attempt,
      int tries,
      int streak,
      CallId call,
      boolean isFresh,
      Ask ask) {}

  public void add(String batch, List<BatchLine> lines) {
    sql.updateAll(
        "INSERT INTO serving_batch_item (batch, number, custom_id, state, question, asker, attempt,"
            + " tries, cost_micros) VALUES (?, ?, ?, 'WAITING', ?, ?, 0, 0, 0)",
        IntStream.range(0, lines.size()).mapToObj(i -> row(batch, i + 1, lines.get(i))).toList());
  }

  private static Object[] row(String batch, int number, BatchLine line) {
    var ask = line.ask();
    return new Object[] {
      batch, number, line.customId(), Json.write(ask), ask.caller().user().value()
    };
  }

  /**
   * Takes the next item of a batch; empty when none may begin, or another node was faster.
   *
   * @param onlyAlone whether the others go to a provider
   */
  public Optional<Taken> take(String batch, boolean onlyAlone, Instant now, Instant until) {
    return sql
        .rows(
            "SELECT number FROM serving_batch_item WHERE batch = ? AND state = 'WAITING'"
                + " AND alone IN (TRUE, ?) AND (not_before IS NULL OR not_before <= ?)"
                + " ORDER BY number FETCH FIRST ROW ONLY",
            row -> row.getInt(1),
            batch,
            onlyAlone,
            now)
        .stream()
        .findFirst()
        .flatMap(number -> take(batch, number, until));
  }

  private Optional<Taken> take(String batch, int number, Instant until) {
    var call = ids.next();
    var taken =
        sql.update(
            "UPDATE serving_batch_item SET state = 'RUNNING', attempt = attempt + 1,"
                + " call = COALESCE(call, ?), lease_until = ?, parcel = NULL, prepared = NULL"
                + " WHERE batch = ? AND number = ? AND state = 'WAITING'",
            call,
            until,
            batch,
            number);
    return taken == 0 ? Optional.empty() : Optional.of(taken(batch, number, call));
  }

  private Taken taken(String batch, int number, String call) {
    return sql.rows(
            "SELECT i.attempt, i.tries, i.call, i.question, b.streak FROM serving_batch_item i"
                + " JOIN serving_batch b ON b.id = i.batch WHERE i.batch = ? AND i.number = ?",
            row ->
                new Taken(
                    batch,
                    number,
                    row.getInt("attempt"),
                    row.getInt("tries"),
                    row.getInt("streak"),
                    new CallId(row.getString("call")),
                    row.getString("call").equals(call),
                    Json.read(row.getString("question"), Ask.class)),
            batch,
            number)
        .getFirst();
  }

  /** Lets another call answer, as what the first said is lost; empty when it is another node's. */
  public Optional<Taken> anew(Taken taken) {
    var call = new CallId(ids.next());
    var changed =
        sql.update(
            "UPDATE serving_batch_item SET call = ?" + MINE,
            call.value(),
            taken.batch(),
            taken.number(),
            taken.attempt());
    return changed == 0
        ? Optional.empty()
        : Optional.of(
            new Taken(
                taken.batch(),
                taken.number(),
                taken.attempt(),
                taken.tries(),
                taken.streak(),
                call,
                true,
                taken.ask()));
  }

  /** Holds on to an item. */
  public void renew(Taken taken, Instant until) {
    sql.update(
        "UPDATE serving_batch_item SET lease_until = ?" + MINE,
        until,
        taken.batch(),
        taken.number(),
        taken.attempt());
  }

  /** Gives back what nodes left behind when they died. */
  public void free(Instant now) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING'"
            + " WHERE state = 'RUNNING' AND lease_until <= ?",
        now);
  }

  /** The items after one of that number, in their order; of one state where that is given. */
  public List<BatchItem> page(String batch, @Nullable ItemState only, int after, int limit) {
    return sql.rows(
        "SELECT number, custom_id, state, call, answer, cost_micros FROM serving_batch_item"
            + " WHERE batch = ? AND number > ? AND (state = ? OR ? = '') ORDER BY number FETCH FIRST "
            + limit
            + " ROWS ONLY",
        ItemTable::item,
        batch,
        after,
        only == null ? "" : only.name(),
        only == null ? "" : only.name());
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
