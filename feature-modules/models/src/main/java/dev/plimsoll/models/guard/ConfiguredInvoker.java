package dev.plimsoll.models.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The invoker with the settings of this installation. */
@ApplicationScoped
class ConfiguredInvoker {
  @Produces
  @Singleton
  ResilientInvoker guard(
      Clock clock,
      RandomGenerator random,
      @ConfigProperty(name = "plimsoll.models.retries", defaultValue = "2") int retries) {
    return new ResilientInvoker(
        clock, random, Thread::sleep, new Retries(retries, Backoff.DEFAULT));
  }
}
