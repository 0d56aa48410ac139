package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NoteTable {
  @PersistenceContext(unitName = "notes")
  EntityManager em;

  void add(String text) {
    em.persist(new Note(text));
    em.flush();
  }

  @Transactional
  boolean has(String text) {
    return em.find(Note.class, text) != null;
  }
}
