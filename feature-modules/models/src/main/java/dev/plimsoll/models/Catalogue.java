package dev.plimsoll.models;

import dev.plimsoll.domain.ModelKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** All providers and models, in their tables. */
@ApplicationScoped
class Catalogue {
  @PersistenceContext(unitName = "models")
  EntityManager em;

  Optional<ProviderRow> provider(String name) {
    return Optional.ofNullable(em.find(ProviderRow.class, name));
  }

  Optional<ModelRow> model(ModelKey key) {
    return Optional.ofNullable(em.find(ModelRow.class, key.value()));
  }

  void add(Object row) {
    em.persist(row);
  }

  void remove(Object row) {
    em.remove(row);
  }

  /** In the order of their names, those without models included. */
  List<Provider> providers() {
    return em
        .createQuery("SELECT p FROM ProviderRow p ORDER BY p.name", ProviderRow.class)
        .getResultList()
        .stream()
        .map(ProviderRow::provider)
        .toList();
  }

  /** The keys of the models at a provider, in their order. */
  List<String> modelsAt(String provider) {
    return em.createQuery(
            "SELECT m.key FROM ModelRow m WHERE m.provider.name = :provider ORDER BY m.key",
            String.class)
        .setParameter("provider", provider)
        .getResultList();
  }

  /** All that is committed, in the order of their keys. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Model> models() {
    return em
        .createQuery("SELECT m FROM ModelRow m ORDER BY m.key", ModelRow.class)
        .getResultList()
        .stream()
        .map(ModelRow::model)
        .toList();
  }
}
