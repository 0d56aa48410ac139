package dev.plimsoll.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** All sign-in links that are not long past. */
@ApplicationScoped
class SignInLinkRows {
  @PersistenceContext(unitName = "access")
  EntityManager em;

  void add(SignInLinkRow row) {
    em.persist(row);
  }

  /** Locked, so that of two who follow a link at once one comes too late. */
  Optional<SignInLinkRow> lockedWithToken(String token) {
    return Optional.ofNullable(
        em.find(SignInLinkRow.class, SecretHash.of(token).hex(), LockModeType.PESSIMISTIC_WRITE));
  }

  void removeExpiredBefore(Instant moment) {
    em.createQuery("DELETE FROM SignInLinkRow l WHERE l.expiresAt < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
