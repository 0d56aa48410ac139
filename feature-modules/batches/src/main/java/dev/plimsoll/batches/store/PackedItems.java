package dev.plimsoll.batches.store;

import static dev.plimsoll.batches.store.ItemTable.MINE;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.serving.PreparedCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Items in {@code serving_batch_item} on their way into a parcel, and out of it. */
@ApplicationScoped
public class PackedItems {
  @Inject Sql sql;
  @Inject IdSource ids;

  /** An item, and its call as it was when it was packed. */
  public record Packed(Taken item, PreparedCall call) {
    /** What its question goes by at the provider. */
    public String name() {
      return Integer.toString(item.number());
    }
  }

  /** Takes the next items of a batch that may go to a provider, as new calls. */
  @Transactional
  public List<Taken> take(String batch, int most, Instant now, Instant until) {
    var hand = ids.next();
    sql.update(
        "UPDATE serving_batch_item SET state = 'RUNNING', attempt = attempt + 1, parcel = ?,"
            + " prepared = NULL, lease_until = ? WHERE batch = ? AND state = 'WAITING'"
            + " AND alone = FALSE AND number IN (SELECT number FROM serving_batch_item"
            + " WHERE batch = ? AND state = 'WAITING' AND alone = FALSE"
            + " AND (not_before IS NULL OR not_before <= ?) ORDER BY number FETCH FIRST "
            + most
            + " ROWS ONLY)",
        hand,
        until,
        batch,
        batch,
        now);
    var taken =
        sql.rows(
            "SELECT * FROM serving_batch_item WHERE parcel = ? ORDER BY number",
            row -> taken(row, ids.next()),
            hand);
    sql.updateAll(
        "UPDATE serving_batch_item SET call = ?" + MINE,
        taken.stream().map(item -> mine(item, item.call().value())).toList());
    return taken;
  }

  /** Puts items into a parcel; gives those that were still ours. */
  @Transactional
  public List<Packed> pack(Parcel parcel, List<Packed> items) {
    sql.updateAll(
        "UPDATE serving_batch_item SET parcel = ?, lease_until = NULL, prepared = ?" + MINE,
        items.stream()
            .map(packed -> mine(packed.item(), parcel.id(), Json.write(packed.call())))
            .toList());
    return of(parcel);
  }

  /** The items of a parcel that nothing has come of yet. */
  public List<Packed> of(Parcel parcel) {
    return sql.rows(
        "SELECT * FROM serving_batch_item WHERE parcel = ? AND state = 'RUNNING'"
            + " AND prepared IS NOT NULL ORDER BY number",
        row ->
            new Packed(
                taken(row, row.getString("call")),
                Json.read(row.getString("prepared"), PreparedCall.class)),
        parcel.id());
  }

  /** Lets an item wait, to be asked by itself or to be packed again. */
  public void giveBack(Taken item, boolean alone) {
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', alone = ?" + MINE, mine(item, alone));
  }

  private static Object[] mine(Taken item, Object... values) {
    var all = new Object[values.length + 3];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = item.batch();
    all[values.length + 1] = item.number();
    all[values.length + 2] = item.attempt();
    return all;
  }

  private static Taken taken(ResultSet row, String call) throws SQLException {
    return new Taken(
        row.getString("batch"),
        row.getInt("number"),
        row.getInt("attempt"),
        row.getInt("tries"),
        0,
        new CallId(call),
        true,
        Json.read(row.getString("question"), Ask.class));
  }
}
