package dev.plimsoll.costs;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** All prices, those of the past and of the future included. */
@ApplicationScoped
class PriceRows {
  @PersistenceContext(unitName = "costs")
  EntityManager em;

  @Inject IdSource ids;

  PriceList list() {
    return PriceList.of(em.createQuery("SELECT p FROM PriceRow p", PriceRow.class).getResultList());
  }

  /** What is committed, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  PriceList committed() {
    return list();
  }

  /** The price of a model that holds from this moment on. */
  Optional<PriceRow> since(ModelKey model, Instant since) {
    return em.createQuery(
            "SELECT p FROM PriceRow p WHERE p.model = :model AND p.since = :since", PriceRow.class)
        .setParameter("model", model.value())
        .setParameter("since", since)
        .getResultStream()
        .findFirst();
  }

  /** Puts the price in the place of one that holds from the same moment. */
  void put(ModelKey model, Price price) {
    since(model, price.since())
        .ifPresentOrElse(
            row -> row.become(price), () -> em.persist(new PriceRow(ids.next(), model, price)));
  }

  void remove(PriceRow row) {
    em.remove(row);
  }
}
