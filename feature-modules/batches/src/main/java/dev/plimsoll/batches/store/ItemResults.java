package dev.plimsoll.batches.store;

import static dev.plimsoll.batches.store.ItemTable.UNDER_WAY;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Stores the results of running items in {@code serving_batch_item}, and their counts in the
 * batches.
 */
@ApplicationScoped
public class ItemResults {
  @Inject Sql sql;

  /** Ends an item and counts it; does nothing if it is not running. */
  public void end(Taken taken, ItemState state, Answer answer, Usd cost, Usd saved) {
    var ended =
        sql.update(
            "UPDATE serving_batch_item SET state = ?, answer = ?, cost_micros = ?" + UNDER_WAY,
            state.name(),
            Json.write(answer),
            cost.micros(),
            taken.batch(),
            taken.number());
    if (ended == 1) {
      var counter = state == ItemState.DONE ? "done = done + 1" : "failed = failed + 1";
      sql.update(
          "UPDATE serving_batch SET streak = 0, rest_until = NULL, cost_micros = cost_micros + ?,"
              + " saved_micros = saved_micros + ?, "
              + counter
              + " WHERE id = ?",
          cost.micros(),
          saved.micros(),
          taken.batch());
    }
  }

  /** Has an item wait until a person has decided. */
  public void hold(Taken taken, Instant until) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', alone = TRUE, not_before = ?" + UNDER_WAY,
        until,
        taken.batch(),
        taken.number());
  }

  /** Counts what a call has cost whose item is asked again, as another call. */
  public void paid(String batch, Usd cost) {
    if (!cost.equals(Usd.ZERO)) {
      sql.update(
          "UPDATE serving_batch SET cost_micros = cost_micros + ? WHERE id = ?",
          cost.micros(),
          batch);
    }
  }

  /** Has an item tried again as a new call, after its batch has rested. */
  public void again(
      Taken taken, boolean counts, Instant notBefore, Instant restUntil, String reason) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', call = NULL, not_before = ?, tries = ?"
            + UNDER_WAY,
        notBefore,
        taken.tries() + (counts ? 1 : 0),
        taken.batch(),
        taken.number());
    sql.update(
        "UPDATE serving_batch SET rest_until = ?, rest_reason = ?, streak = ? WHERE id = ?",
        restUntil,
        reason,
        taken.streak() + 1,
        taken.batch());
  }
}
