package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.work.TaskResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ways in which a check of a provider batch ends: it is checked again later, or it is over. */
@ApplicationScoped
class ProviderBatchTurns {
  @Inject ProviderBatchTable providerBatches;
  @Inject BatchTasks tasks;
  @Inject Clock clock;

  /** The pause before a provider is asked for the status again. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.look", defaultValue = "PT30S")
  Duration pause;

  /** Stores the state of a provider batch, which is checked again after a pause. */
  TaskResult later(ProviderBatch providerBatch) {
    return again(providerBatch, clock.instant().plus(pause));
  }

  /** Stores the state of a provider batch, which is checked again at once. */
  TaskResult now(ProviderBatch providerBatch) {
    return again(providerBatch, clock.instant());
  }

  private TaskResult again(ProviderBatch providerBatch, Instant due) {
    return TaskResult.again(
        due,
        () -> {
          var _ = providerBatches.keep(providerBatch);
        });
  }

  TaskResult over(ProviderBatch providerBatch, boolean alone) {
    return TaskResult.done(() -> end(providerBatch, alone));
  }

  /**
   * Ends a provider batch in the transaction of its task.
   *
   * @param alone whether its open items are asked one by one; otherwise they may be packed again
   */
  void end(ProviderBatch providerBatch, boolean alone) {
    tasks.run(providerBatch.batch());
    providerBatches.end(providerBatch, alone);
  }
}
