package dev.plimsoll.workspace;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the workspace file said when it was last applied. Only what it says differently since then
 * is applied again, so that a later change in the console stays.
 */
@ApplicationScoped
class Declarations {
  @Inject Sql sql;

  /**
   * Applies what the file says of a thing, unless it said the same the last time.
   *
   * @param said the same JSON whenever the file says the same
   */
  void apply(String kind, String key, Object said, Runnable change) {
    apply(kind, key, said, before -> before.equals(Json.write(said)), change);
  }

  /**
   * Applies what the file says of a thing, unless it said the same the last time.
   *
   * @param isSame whether this JSON of the last time says the same, also in the form that an older
   *     version wrote
   */
  void apply(String kind, String key, Object said, Predicate<String> isSame, Runnable change) {
    if (said(kind, key).filter(isSame).isEmpty()) {
      sql.put("workspace_declaration", "id", "said", Json.write(said), id(kind, key));
      change.run();
    }
  }

  /** Whether a file has said anything of a thing. */
  boolean know(String kind, String key) {
    return said(kind, key).isPresent();
  }

  private Optional<String> said(String kind, String key) {
    return sql.first(
        "SELECT said FROM workspace_declaration WHERE id = ?",
        row -> row.getString("said"),
        id(kind, key));
  }

  private static String id(String kind, String key) {
    return kind + ":" + key;
  }
}
