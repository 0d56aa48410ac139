package dev.plimsoll.approvals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All answers that are or were held. */
@ApplicationScoped
public class HoldRows {
  @PersistenceContext(unitName = "approvals")
  EntityManager em;

  public void add(HeldAnswer answer) {
    em.persist(new HoldRow(answer));
  }

  public Optional<HeldAnswer> find(CallId call) {
    return Optional.ofNullable(em.find(HoldRow.class, call.value())).map(HoldRow::held);
  }

  /** Deletes all of a person's, and tells of which calls they were. */
  public List<CallId> forget(UserId asker) {
    var rows =
        em.createQuery("SELECT h FROM HoldRow h WHERE h.asker = :asker", HoldRow.class)
            .setParameter("asker", asker.value())
            .getResultList();
    rows.forEach(em::remove);
    return rows.stream().map(row -> new CallId(row.call)).toList();
  }

  /** Makes it be what becomes of it; nobody else can change it until the transaction ends. */
  public void change(CallId call, UnaryOperator<HeldAnswer> becoming) {
    var row = em.find(HoldRow.class, call.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new IllegalArgumentException("no answer of the call " + call + " is held");
    }
    row.becomes(becoming.apply(row.held()));
  }
}
