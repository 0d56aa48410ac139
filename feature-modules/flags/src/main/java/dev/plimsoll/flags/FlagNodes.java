package dev.plimsoll.flags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** The nodes that run now; one that was not heard of for {@link #LIFE} is gone. */
@ApplicationScoped
class FlagNodes {
  static final Duration LIFE = Duration.ofSeconds(10);

  @PersistenceContext(unitName = "flags")
  EntityManager em;

  @Inject Clock clock;

  @Transactional(TxType.REQUIRES_NEW)
  void forgetGone() {
    em.createQuery("DELETE FROM FlagNode n WHERE n.seenAt < :oldest")
        .setParameter("oldest", oldest())
        .executeUpdate();
  }

  @Transactional(TxType.REQUIRES_NEW)
  void seen(String node, Collection<Flag> flags) {
    var now = new FlagNode(node, flags, clock.instant());
    var known =
        em.createQuery("UPDATE FlagNode n SET n.seenAt = :at, n.versions = :of WHERE n.node = :it")
            .setParameter("at", now.seenAt)
            .setParameter("of", now.versions)
            .setParameter("it", node)
            .executeUpdate();
    if (known == 0) {
      em.persist(now);
    }
  }

  @Transactional
  boolean allActOn(Flag flag) {
    return em
        .createQuery("SELECT n FROM FlagNode n WHERE n.seenAt >= :oldest", FlagNode.class)
        .setParameter("oldest", oldest())
        .getResultList()
        .stream()
        .allMatch(node -> node.actsOn(flag));
  }

  private Instant oldest() {
    return clock.instant().minus(LIFE);
  }
}
