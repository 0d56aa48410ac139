package dev.plimsoll.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The real random generator, ids and database; tests use their own. */
@ApplicationScoped
class PlatformProducers {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource shared;

  @Resource(lookup = "jdbc/plimsoll", shareable = false)
  DataSource own;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  /** Secure enough for secrets, and safe to use from many threads. */
  @Produces
  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  IdSource ids(Clock clock, RandomGenerator random) {
    return new IdSource(clock, random);
  }

  @Produces
  @Singleton
  Sql sql() {
    return new Sql(new PooledConnections(shared, own, transactions));
  }
}
