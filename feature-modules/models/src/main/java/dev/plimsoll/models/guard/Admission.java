package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.guard.CircuitBreaker.Permit;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.Deployment;

/** The decision whether an attempt may be made. */
sealed interface Admission {
  /** The attempt may be made with this key; to be closed when it is over. */
  record Admitted(PooledKey key, Permit permit, Safeguards safeguards)
      implements Admission, AutoCloseable {
    Deployment deployment() {
      return key.deployment();
    }

    void ended(ModelOutcome outcome, long now) {
      permit.ended(outcome);
      safeguards.keys().ended(key, outcome, now);
    }

    @Override
    public void close() {
      permit.close();
      safeguards.bulkhead().leave();
    }
  }

  /** The attempt may not be made; the provider is not asked. */
  record Refused(Failed why) implements Admission {}
}
