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

/** How a look after a parcel ends: it comes again, or the parcel is over. */
@ApplicationScoped
class ParcelTurns {
  @Inject ProviderBatchTable parcels;
  @Inject BatchTasks tasks;
  @Inject Clock clock;

  /** How long a provider is left alone before it is asked again how far it is. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.look", defaultValue = "PT30S")
  Duration pause;

  /** Keeps what is known of a parcel, which is looked after again in a while. */
  TaskResult later(ProviderBatch providerBatch) {
    return again(providerBatch, clock.instant().plus(pause));
  }

  /** Keeps what is known of a parcel, which is looked after again at once. */
  TaskResult now(ProviderBatch providerBatch) {
    return again(providerBatch, clock.instant());
  }

  private TaskResult again(ProviderBatch providerBatch, Instant due) {
    return TaskResult.again(
        due,
        () -> {
          var _ = parcels.keep(providerBatch);
        });
  }

  TaskResult over(ProviderBatch providerBatch, boolean alone) {
    return TaskResult.done(() -> end(providerBatch, alone));
  }

  /**
   * Ends a parcel in the transaction of its task.
   *
   * @param alone whether what it left open is asked alone; else it may be packed again
   */
  void end(ProviderBatch providerBatch, boolean alone) {
    tasks.run(providerBatch.batch());
    parcels.end(providerBatch, alone);
  }
}
