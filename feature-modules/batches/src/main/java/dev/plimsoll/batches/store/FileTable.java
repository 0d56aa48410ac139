package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** The table {@code serving_batch_file}. */
@ApplicationScoped
public class FileTable {
  @Inject Sql sql;

  /**
   * Stores a file.
   *
   * @param askers the people whose questions are in it
   */
  @Transactional
  public void add(BatchFile file, String content, Set<UserId> askers) {
    sql.update(
        "INSERT INTO serving_batch_file (id, tenant, feature, name, bytes, content, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        file.id(),
        file.tenant().value(),
        file.feature().value(),
        file.name(),
        file.bytes(),
        content,
        file.createdAt());
    sql.updateAll(
        "INSERT INTO serving_batch_asker (file, asker) VALUES (?, ?)",
        askers.stream().map(asker -> new Object[] {file.id(), asker.value()}).toList());
  }

  public Optional<BatchFile> find(String id) {
    return sql
        .rows(
            "SELECT id, tenant, feature, name, bytes, created_at FROM serving_batch_file"
                + " WHERE id = ?",
            FileTable::file,
            id)
        .stream()
        .findFirst();
  }

  public String content(String id) {
    return sql.rows(
            "SELECT content FROM serving_batch_file WHERE id = ?", row -> row.getString(1), id)
        .getFirst();
  }

  private static BatchFile file(ResultSet row) throws SQLException {
    return new BatchFile(
        row.getString("id"),
        new TenantId(row.getString("tenant")),
        new FeatureKey(row.getString("feature")),
        row.getString("name"),
        row.getLong("bytes"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
