package dev.plimsoll.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** All API keys, those in use and those revoked. */
@ApplicationScoped
class ApiKeyRows {
  @PersistenceContext(unitName = "access")
  EntityManager em;

  @Transactional
  List<ApiKeyRow> newestFirst() {
    return em.createQuery("SELECT k FROM ApiKeyRow k ORDER BY k.id DESC", ApiKeyRow.class)
        .getResultList();
  }

  @Transactional
  List<ApiKeyRow> inUse() {
    return em.createQuery("SELECT k FROM ApiKeyRow k WHERE k.revokedAt IS NULL", ApiKeyRow.class)
        .getResultList();
  }

  Optional<ApiKeyRow> inUseAs(String name) {
    return inUse().stream().filter(row -> row.name.equals(name)).findFirst();
  }

  Optional<ApiKeyRow> withSecret(String secret) {
    return em.createQuery("SELECT k FROM ApiKeyRow k WHERE k.secretHash = :hash", ApiKeyRow.class)
        .setParameter("hash", SecretHash.of(secret).hex())
        .getResultStream()
        .findFirst();
  }

  Optional<ApiKeyRow> withId(String id) {
    return Optional.ofNullable(em.find(ApiKeyRow.class, id));
  }

  void add(ApiKeyRow row) {
    em.persist(row);
  }
}
