package dev.plimsoll.workspace;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The declarations of the workspace file when it was last applied. Only those that have changed
 * since are applied again, so that a later change in the console stays.
 */
@ApplicationScoped
class Declarations {
  @Inject Sql sql;

  /**
   * Applies a declaration, unless it has not changed since the last time.
   *
   * @param said the declaration as canonical JSON
   */
  void apply(String kind, String key, Object said, Runnable change) {
    apply(kind, key, said, before -> before.equals(Json.write(said)), change);
  }

  /**
   * Applies a declaration, unless it has not changed since the last time.
   *
   * @param isSame whether the JSON of the last time says the same, also in the form that an older
   *     version wrote
   */
  void apply(String kind, String key, Object said, Predicate<String> isSame, Runnable change) {
    if (said(kind, key).filter(isSame).isEmpty()) {
      put(kind, key, said);
      change.run();
    }
  }

  /** Notes what the file says of a thing. */
  void put(String kind, String key, Object said) {
    sql.put("workspace_declaration", "id", "said", Json.write(said), id(kind, key));
  }

  /** What the file said of all things of a kind, by their keys. */
  <T> Map<String, T> all(String kind, Class<T> type) {
    var start = id(kind, "");
    return sql
        .rows(
            "SELECT id, said FROM workspace_declaration WHERE id LIKE ? ORDER BY id",
            row ->
                Map.entry(
                    row.getString("id").substring(start.length()),
                    Json.read(row.getString("said"), type)),
            start + "%")
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  /** The file no longer says anything of a thing. */
  void forget(String kind, String key) {
    sql.update("DELETE FROM workspace_declaration WHERE id = ?", id(kind, key));
  }

  /** Whether a file has ever declared a thing. */
  boolean know(String kind, String key) {
    return said(kind, key).isPresent();
  }

  Optional<String> said(String kind, String key) {
    return sql.first(
        "SELECT said FROM workspace_declaration WHERE id = ?",
        row -> row.getString("said"),
        id(kind, key));
  }

  private static String id(String kind, String key) {
    return kind + ":" + key;
  }
}
