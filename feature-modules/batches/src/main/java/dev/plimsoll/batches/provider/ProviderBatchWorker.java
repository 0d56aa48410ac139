package dev.plimsoll.batches.provider;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
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

/** Sends parcels of batches to providers and looks after those that are out, of whatever node. */
@ApplicationScoped
class ProviderBatchWorker implements TaskHandler {
  private static final int AT_ONCE = 16;
  private static final Duration TIDYING = Duration.ofSeconds(15);

  @Inject ProviderBatchTable parcels;
  @Inject ProviderBatchTracker course;
  @Inject ParcelTurns turns;
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
      tasks.handle(BatchTasks.PARCEL, AT_ONCE, this);
      background.repeat("Releasing what was set aside for parcels", TIDYING, this::tidy);
      var _ = flags.onChange(this::lookNow);
    }
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return parcels
        .find(task.id())
        .map(parcel -> course.goOn(task, parcel))
        .orElseGet(TaskResult::done);
  }

  @Override
  public void givenUp(ClaimedTask task, String reason) {
    parcels.find(task.id()).ifPresent(parcel -> turns.end(parcel, !unwanted.has(parcel)));
  }

  /** What is to be given up as the feature is killed does not wait for its turn. */
  private void lookNow(Flag flag) {
    if (flag.killed()) {
      var _ =
          background.start(
              "Giving up parcels of " + flag.feature(),
              () -> parcels.out(flag.feature()).forEach(batchTasks::run));
    }
  }

  private void tidy() {
    if (!batchReservations.isEmpty()) {
      var out = parcels.out().stream().map(ProviderBatch::id).collect(Collectors.toSet());
      batchReservations.keepOnly(out, clock.instant());
    }
  }
}
