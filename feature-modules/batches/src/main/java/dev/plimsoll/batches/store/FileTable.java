package dev.plimsoll.batches.store;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code serving_batch_file}. */
@ApplicationScoped
public class FileTable {
  private static final String ALL =
      "SELECT id, tenant, application, feature, name, bytes, created_at FROM serving_batch_file";

  @Inject Sql sql;

  /**
   * Stores a piece of a file that is yet to be added.
   *
   * @param askers the people whose questions are in it
   */
  @Transactional
  public void addChunk(String file, int number, String content, Set<UserId> askers) {
    sql.insert("serving_batch_chunk", "file, number, content", file, number, content);
    sql.updateAll(
        "INSERT INTO serving_batch_asker (file, asker) VALUES (?, ?) ON CONFLICT DO NOTHING",
        askers.stream().map(asker -> new Object[] {file, asker.value()}).toList());
  }

  /** Adds a file, all of whose pieces are stored. */
  public void add(BatchFile file) {
    sql.insert(
        "serving_batch_file",
        "id, tenant, application, feature, name, bytes, created_at",
        file.id(),
        file.tenant().value(),
        file.application(),
        file.feature().value(),
        file.name(),
        file.bytes(),
        file.createdAt());
  }

  /** How many bytes the files and the questions of the batches of an application have together. */
  public long bytes(TenantId tenant, @Nullable String application) {
    return sum("bytes) FROM serving_batch_file", tenant, application)
        + sum("stored_bytes) FROM serving_batch", tenant, application);
  }

  private long sum(String of, TenantId tenant, @Nullable String application) {
    return sql.rows(
            "SELECT SUM(" + of + " WHERE tenant = ? AND COALESCE(application, '') = ?",
            row -> row.getLong(1),
            tenant.value(),
            application == null ? "" : application)
        .getFirst();
  }

  public Optional<BatchFile> find(String id) {
    return sql.first(ALL + " WHERE id = ?", FileTable::file, id);
  }

  /**
   * The files that a caller may see, by age.
   *
   * @param after the last one of the previous page; null to start
   * @param latestFirst whether the latest comes first, or the oldest
   */
  public List<BatchFile> page(
      Caller caller, @Nullable String after, boolean latestFirst, int limit) {
    return UsableRows.page(sql, ALL, FileTable::file, caller, after, latestFirst, limit);
  }

  /** Reads the content of a file, of which one chunk is in memory at a time. */
  public Reader read(String id) {
    return new ChunkReader(after -> chunk(id, after));
  }

  private Optional<ChunkReader.Chunk> chunk(String file, int after) {
    return sql.first(
        "SELECT number, content FROM serving_batch_chunk WHERE file = ? AND number > ?"
            + " ORDER BY number FETCH FIRST 1 ROWS ONLY",
        row -> new ChunkReader.Chunk(row.getInt("number"), row.getString("content")),
        file,
        after);
  }

  private static BatchFile file(ResultSet row) throws SQLException {
    return new BatchFile(
        row.getString("id"),
        new TenantId(row.getString("tenant")),
        row.getString("application"),
        new FeatureKey(row.getString("feature")),
        row.getString("name"),
        row.getLong("bytes"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
