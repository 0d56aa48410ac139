package dev.plimsoll.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** The transactions of the server. */
@ApplicationScoped
class ContainerTransactions implements Transactions {
  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T run(Supplier<T> work) {
    return work.get();
  }
}
