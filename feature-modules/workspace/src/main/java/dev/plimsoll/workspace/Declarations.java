package dev.plimsoll.workspace;

import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What the workspace file said when it was last applied. Only what it says differently since then
 * is applied again, so that a later change in the console stays.
 */
@ApplicationScoped
class Declarations {
  @PersistenceContext(unitName = "workspace")
  EntityManager em;

  /**
   * Applies what the file says of a thing, unless it said the same the last time.
   *
   * @param said the same JSON whenever the file says the same
   */
  void apply(String kind, String key, Object said, Runnable change) {
    var id = id(kind, key);
    var now = Json.write(said);
    var last = em.find(Declaration.class, id);
    if (last == null) {
      em.persist(new Declaration(id, now));
    }
    if (last == null || last.changesTo(now)) {
      change.run();
    }
  }

  /** Whether a file has said anything of a thing. */
  boolean know(String kind, String key) {
    return em.find(Declaration.class, id(kind, key)) != null;
  }

  private static String id(String kind, String key) {
    return kind + ":" + key;
  }
}
