package dev.plimsoll.batches.store;

import static dev.plimsoll.batches.store.ItemTable.UNDER_WAY;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.Fitting;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.serving.SuspendedCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The items in {@code serving_batch_item} that are, or are about to be, in provider batches. */
@ApplicationScoped
public class PackedItems {
  /** Of the questions of a provider batch together, in characters. */
  private static final long LONGEST = 4_000_000;

  @Inject Sql sql;
  @Inject IdSource ids;

  /** An item that waits, and the length of its question. */
  private record Next(int number, long length) {}

  /** An item and its call, as they were when the item was packed. */
  public record Packed(Taken item, SuspendedCall call) {
    /** The id of its question at the provider. */
    public String name() {
      return Integer.toString(item.number());
    }
  }

  /**
   * Takes the next items of a batch that may go to a provider, each as a new call: as many as are
   * not too long together, or one.
   */
  @Transactional
  public List<Taken> take(String batch, int most, Instant now) {
    var hand = ids.next();
    var next = next(batch, most, now, " FOR UPDATE SKIP LOCKED");
    sql.updateAll(
        "UPDATE serving_batch_item SET state = 'RUNNING', parcel = ?, prepared = NULL, call = ?"
            + " WHERE batch = ? AND number = ?",
        Fitting.first(next, Next::length, LONGEST).stream()
            .map(item -> new Object[] {hand, ids.next(), batch, item.number()})
            .toList());
    return sql.rows(
        "SELECT * FROM serving_batch_item WHERE batch = ? AND parcel = ? ORDER BY number",
        row -> taken(row, row.getString("call")),
        batch,
        hand);
  }

  /** How many characters the questions have together that would be taken next. */
  public long lengthOfNext(String batch, int most, Instant now) {
    return next(batch, most, now, "").stream().mapToLong(Next::length).sum();
  }

  private List<Next> next(String batch, int most, Instant now, String locked) {
    return sql.rows(
        "SELECT number, CHAR_LENGTH(question) AS length FROM serving_batch_item WHERE batch = ?"
            + " AND state = 'WAITING' AND alone = FALSE AND (not_before IS NULL OR not_before <= ?)"
            + " ORDER BY number FETCH FIRST "
            + most
            + " ROWS ONLY"
            + locked,
        row -> new Next(row.getInt("number"), row.getLong("length")),
        batch,
        now);
  }

  /**
   * Puts items back to waiting that were taken but not packed because their node stopped; returns
   * their number.
   */
  public int putBackUnpacked(String batch) {
    return sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', parcel = NULL WHERE batch = ?"
            + " AND state = 'RUNNING' AND parcel IS NOT NULL AND prepared IS NULL",
        batch);
  }

  /** Puts items into a provider batch. */
  public void pack(ProviderBatch providerBatch, List<Packed> items) {
    sql.updateAll(
        "UPDATE serving_batch_item SET parcel = ?, prepared = ?" + UNDER_WAY,
        items.stream()
            .map(packed -> values(packed.item(), providerBatch.id(), Json.write(packed.call())))
            .toList());
  }

  /** How many characters the questions of a provider batch have that have no result yet. */
  public long length(ProviderBatch providerBatch) {
    return sql.number(
        "SELECT COALESCE(SUM(CHAR_LENGTH(question)), 0) FROM serving_batch_item WHERE parcel = ?"
            + " AND state = 'RUNNING' AND prepared IS NOT NULL",
        providerBatch.id());
  }

  /** The items of a provider batch that have no result yet. */
  public List<Packed> of(ProviderBatch providerBatch) {
    return sql.rows(
        "SELECT * FROM serving_batch_item WHERE parcel = ? AND state = 'RUNNING'"
            + " AND prepared IS NOT NULL ORDER BY number",
        row ->
            new Packed(
                taken(row, row.getString("call")),
                Json.read(row.getString("prepared"), SuspendedCall.class)),
        providerBatch.id());
  }

  /**
   * Puts an item back to waiting, to be asked as a single call or packed again; false if it is not
   * running.
   */
  public boolean giveBack(Taken item, boolean alone) {
    return sql.update(
            "UPDATE serving_batch_item SET state = 'WAITING', alone = ?" + UNDER_WAY,
            values(item, alone))
        == 1;
  }

  /** Puts an item whose call has ended without an answer back to waiting, to be asked anew. */
  public void giveBackAnew(Taken item) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', alone = TRUE, call = NULL" + UNDER_WAY,
        values(item));
  }

  private static Object[] values(Taken item, Object... values) {
    var all = new Object[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = item.batch();
    all[values.length + 1] = item.number();
    return all;
  }

  private static Taken taken(ResultSet row, String call) throws SQLException {
    return new Taken(
        row.getString("batch"),
        row.getInt("number"),
        row.getInt("tries"),
        0,
        new CallId(call),
        true,
        Json.read(row.getString("question"), Ask.class));
  }
}
