package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.Parcel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code serving_parcel}. */
@ApplicationScoped
public class ParcelTable {
  private static final String OUT = " WHERE id = ? AND state = 'OUT'";

  @Inject Sql sql;

  /** Writes down that a parcel is about to be sent. */
  public void add(Parcel parcel) {
    sql.insert(
        "serving_parcel",
        "id, batch, model, size, state, cancelled, tries, created_at",
        parcel.id(),
        parcel.batch(),
        parcel.model(),
        parcel.size(),
        "OUT",
        parcel.cancelled(),
        parcel.tries(),
        parcel.createdAt());
  }

  /** Empty when it is over. */
  public Optional<Parcel> find(String id) {
    return sql.first("SELECT * FROM serving_parcel" + OUT, ParcelTable::parcel, id);
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

  /** Those of a batch that are not over. */
  public List<Parcel> out(String batch) {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE batch = ? AND state = 'OUT' ORDER BY id",
        ParcelTable::parcel,
        batch);
  }

  /** Those of the batches of a feature that are not over. */
  public List<Parcel> out(FeatureKey feature) {
    return sql.rows(
        "SELECT p.* FROM serving_parcel p JOIN serving_batch b ON b.id = p.batch"
            + " WHERE b.feature = ? AND p.state = 'OUT' ORDER BY p.id",
        ParcelTable::parcel,
        feature);
  }

  /** Notes the key with which a parcel is about to be sent; false if it is over. */
  public boolean sendWith(Parcel parcel, String key) {
    return sql.update("UPDATE serving_parcel SET sent_with = ?" + OUT, key, parcel.id()) == 1;
  }

  /** Keeps what is known of a parcel; false if it is over. */
  public boolean keep(Parcel parcel) {
    return sql.update(
            "UPDATE serving_parcel SET sent_as = ?, cancelled = ?, tries = ?" + OUT,
            parcel.sentAs(),
            parcel.cancelled(),
            parcel.tries(),
            parcel.id())
        == 1;
  }

  /** Nothing of it is under way any more; what it left open is asked otherwise. */
  public void end(Parcel parcel, boolean alone) {
    sql.update("UPDATE serving_parcel SET state = 'OVER'" + OUT, parcel.id());
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', alone = ?"
            + " WHERE parcel = ? AND state = 'RUNNING'",
        alone,
        parcel.id());
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
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
