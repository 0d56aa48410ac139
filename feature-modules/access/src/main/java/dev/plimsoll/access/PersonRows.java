package dev.plimsoll.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Everybody, with their password hashes. */
@ApplicationScoped
class PersonRows {
  @PersistenceContext(unitName = "access")
  EntityManager em;

  @Transactional
  Optional<PersonRow> named(String user) {
    return Optional.ofNullable(em.find(PersonRow.class, user));
  }

  @Transactional
  List<PersonRow> all() {
    return em.createQuery("SELECT p FROM PersonRow p", PersonRow.class).getResultList();
  }

  void add(PersonRow row) {
    em.persist(row);
  }

  void remove(PersonRow row) {
    em.remove(row);
  }
}
