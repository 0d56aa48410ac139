package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends provider batches and checks on those that are open, of all nodes. */
@ApplicationScoped
class ProviderBatchWorker implements TaskHandler {
  private static final int AT_ONCE = 16;
  private static final Duration TIDYING = Duration.ofSeconds(15);

  @Inject ProviderBatchTable providerBatches;
  @Inject ProviderBatchTracker tracker;
  @Inject ProviderBatchTurns turns;
  @Inject ProviderBatchCancellation unwanted;
  @Inject BatchReservations batchReservations;
  @Inject BatchTasks batchTasks;
  @Inject FeatureFlags flags;
  @Inject Tasks tasks;
  @Inject BackgroundExecutor background;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (slots > 0) {
      tasks.handle(BatchTasks.PROVIDER_BATCH, AT_ONCE, this);
      background.repeat("Releasing reservations of provider batches", TIDYING, this::tidy);
      var _ = flags.onChange(this::lookNow);
    }
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return providerBatches
        .find(task.id())
        .map(providerBatch -> tracker.goOn(task, providerBatch))
        .orElseGet(TaskResult::done);
  }

  @Override
  public void givenUp(ClaimedTask task, String reason) {
    providerBatches
        .find(task.id())
        .ifPresent(providerBatch -> turns.end(providerBatch, !unwanted.has(providerBatch)));
  }

  /** Cancels the provider batches of a killed feature at once. */
  private void lookNow(Flag flag) {
    if (flag.killed()) {
      var _ =
          background.start(
              "Cancelling provider batches of " + flag.feature(),
              () -> providerBatches.out(flag.feature()).forEach(batchTasks::run));
    }
  }

  private void tidy() {
    if (!batchReservations.isEmpty()) {
      var out = providerBatches.out().stream().map(ProviderBatch::id).collect(Collectors.toSet());
      batchReservations.keepOnly(out, clock.instant());
    }
  }
}
