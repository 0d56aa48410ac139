package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.ProviderBatch;
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
public class ProviderBatchTable {
  private static final String OUT = " WHERE id = ? AND state = 'OUT'";

  @Inject Sql sql;

  /** Stores a provider batch that is about to be sent. */
  public void add(ProviderBatch providerBatch) {
    sql.insert(
        "serving_parcel",
        "id, batch, model, size, state, cancelled, tries, created_at",
        providerBatch.id(),
        providerBatch.batch(),
        providerBatch.model(),
        providerBatch.size(),
        "OUT",
        providerBatch.cancelled(),
        providerBatch.tries(),
        providerBatch.createdAt());
  }

  /** Empty if it is over. */
  public Optional<ProviderBatch> find(String id) {
    return sql.first("SELECT * FROM serving_parcel" + OUT, ProviderBatchTable::providerBatch, id);
  }

  /** The open provider batches, oldest first. */
  public List<ProviderBatch> out() {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE state = 'OUT' ORDER BY id",
        ProviderBatchTable::providerBatch);
  }

  /** All provider batches of a batch, oldest first. */
  public List<ProviderBatch> of(String batch) {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE batch = ? ORDER BY id",
        ProviderBatchTable::providerBatch,
        batch);
  }

  /** The provider's ids of the provider batches of a model. */
  public Set<String> sent(ModelKey model) {
    return Set.copyOf(
        sql.rows(
            "SELECT sent_as FROM serving_parcel WHERE model = ? AND sent_as IS NOT NULL",
            row -> row.getString(1),
            model.value()));
  }

  /** The open provider batches of a batch. */
  public List<ProviderBatch> out(String batch) {
    return sql.rows(
        "SELECT * FROM serving_parcel WHERE batch = ? AND state = 'OUT' ORDER BY id",
        ProviderBatchTable::providerBatch,
        batch);
  }

  /** The open provider batches of a feature. */
  public List<ProviderBatch> out(FeatureKey feature) {
    return sql.rows(
        "SELECT p.* FROM serving_parcel p JOIN serving_batch b ON b.id = p.batch"
            + " WHERE b.feature = ? AND p.state = 'OUT' ORDER BY p.id",
        ProviderBatchTable::providerBatch,
        feature);
  }

  /** Stores the key with which a provider batch is about to be sent; false if it is over. */
  public boolean sendWith(ProviderBatch providerBatch, String key) {
    return sql.update("UPDATE serving_parcel SET sent_with = ?" + OUT, key, providerBatch.id())
        == 1;
  }

  /** Stores the state of a provider batch; false if it is over. */
  public boolean keep(ProviderBatch providerBatch) {
    return sql.update(
            "UPDATE serving_parcel SET sent_as = ?, cancelled = ?, tries = ?" + OUT,
            providerBatch.sentAs(),
            providerBatch.cancelled(),
            providerBatch.tries(),
            providerBatch.id())
        == 1;
  }

  /** Ends the provider batch; its open items are asked in another way. */
  public void end(ProviderBatch providerBatch, boolean alone) {
    sql.update("UPDATE serving_parcel SET state = 'OVER'" + OUT, providerBatch.id());
    sql.update(
        "UPDATE serving_batch_item SET state = 'WAITING', alone = ?"
            + " WHERE parcel = ? AND state = 'RUNNING'",
        alone,
        providerBatch.id());
  }

  private static ProviderBatch providerBatch(ResultSet row) throws SQLException {
    return new ProviderBatch(
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
