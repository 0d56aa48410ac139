package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code serving_parcel}. */
@ApplicationScoped
public class ParcelTable {
  private static final String MINE = " WHERE id = ? AND attempt = ? AND state = 'OUT'";

  @Inject Sql sql;

  /** Writes down that a parcel is about to be sent, and holds it. */
  public void add(Parcel parcel, Instant until) {
    sql.update(
        "INSERT INTO serving_parcel (id, batch, model, size, state, cancelled, tries, attempt,"
            + " look_at, lease_until, created_at) VALUES (?, ?, ?, ?, 'OUT', FALSE, 0, ?, ?, ?, ?)",
        parcel.id(),
        parcel.batch(),
        parcel.model().value(),
        parcel.size(),
        parcel.attempt(),
        parcel.lookAt(),
        until,
        parcel.createdAt());
  }

  /** Those that are not over, oldest first. */
  public List<Parcel> out() {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE state = 'OUT' ORDER BY id", ParcelTable::parcel);
  }

  /** Those of a batch, over or not, oldest first. */
  public List<Parcel> of(String batch) {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE batch = ? ORDER BY id", ParcelTable::parcel, batch);
  }

  /** The provider's names of the parcels of a model. */
  public Set<String> sent(ModelKey model) {
    return Set.copyOf(
        sql.rows(
            "SELECT sent_as FROM serving_parcel WHERE model = ? AND sent_as IS NOT NULL",
            row -> row.getString(1),
            model.value()));
  }

  /** Notes the key with which a parcel is about to be sent. */
  public void sendWith(Parcel parcel, String key) {
    sql.update(
        "UPDATE serving_parcel SET sent_with = ?" + MINE, key, parcel.id(), parcel.attempt());
  }

  /** Takes a parcel that nobody holds; empty when another node was faster. */
  public Optional<Parcel> take(Parcel parcel, Instant now, Instant until) {
    var taken =
        sql.update(
            "UPDATE serving_parcel SET attempt = attempt + 1, lease_until = ?"
                + MINE
                + " AND (lease_until IS NULL OR lease_until <= ?)",
            until,
            parcel.id(),
            parcel.attempt(),
            now);
    return taken == 0 ? Optional.empty() : Optional.of(parcel.taken());
  }

  /** Holds on to a parcel. */
  public void renew(Parcel parcel, Instant until) {
    sql.update(
        "UPDATE serving_parcel SET lease_until = ?" + MINE, until, parcel.id(), parcel.attempt());
  }

  /** Keeps what is known of a parcel; false when it is another's now. */
  public boolean keep(Parcel parcel) {
    return sql.update(
            "UPDATE serving_parcel SET sent_as = ?, cancelled = ?, tries = ?, look_at = ?" + MINE,
            parcel.sentAs(),
            parcel.cancelled(),
            parcel.tries(),
            parcel.lookAt(),
            parcel.id(),
            parcel.attempt())
        == 1;
  }

  /** Lets whoever is first look after it next time. */
  public void release(Parcel parcel) {
    sql.update(
        "UPDATE serving_parcel SET lease_until = NULL" + MINE, parcel.id(), parcel.attempt());
  }

  /** Nothing of it is under way any more; what it left open is asked otherwise. */
  @Transactional
  public void end(Parcel parcel, boolean alone) {
    var over =
        sql.update(
            "UPDATE serving_parcel SET state = 'OVER', lease_until = NULL" + MINE,
            parcel.id(),
            parcel.attempt());
    if (over == 1) {
      sql.update(
          "UPDATE serving_batch_item SET state = 'WAITING', alone = ?"
              + " WHERE parcel = ? AND state = 'RUNNING'",
          alone,
          parcel.id());
    }
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getString("id"),
        row.getString("batch"),
        new ModelKey(row.getString("model")),
        row.getInt("size"),
        row.getString("sent_with"),
        row.getString("sent_as"),
        row.getBoolean("cancelled"),
        row.getInt("tries"),
        row.getInt("attempt"),
        row.getObject("look_at", OffsetDateTime.class).toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
