package dev.plimsoll.batches;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.items.BatchRouting;
import dev.plimsoll.batches.provider.ProviderBatchSender;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.OldBatches;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to what is next of each batch: has its items sent to a provider, puts a few of those that
 * are asked alone under way, and ends it. The few of each batch take turns at the nodes, so that no
 * batch waits for the end of another.
 */
@ApplicationScoped
class BatchWorker implements TaskHandler {
  private static final int AT_ONCE = 16;

  /** How many nodes a batch can keep busy. */
  private static final int NODES = 4;

  /** At the latest; it is run before when something has changed. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final Duration SWEEP = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject BatchTable batches;
  @Inject ItemTable items;
  @Inject BatchRouting lanes;
  @Inject ProviderBatchSender sender;
  @Inject OldBatches old;
  @Inject BatchTasks batchTasks;
  @Inject Tasks tasks;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (slots > 0) {
      tasks.handle(BatchTasks.BATCH, AT_ONCE, this);
    }
    tasks.repeat(
        "delete-old-batches",
        new TaskSchedule.Every(SWEEP),
        () -> old.forget(clock.instant().minus(KEPT)));
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    return batches.find(task.id()).map(batch -> goOn(task, batch)).orElseGet(TaskResult::done);
  }

  private TaskResult goOn(ClaimedTask task, Batch batch) {
    var leadsToProviders = batch.begins(clock.instant()) && lanes.leadsToProviders(batch.feature());
    if (leadsToProviders) {
      sender.send(task);
    }
    var now = clock.instant();
    var last = task.write(() -> seeTo(batch, leadsToProviders, now));
    return last.state().isOver() ? TaskResult.done() : TaskResult.again(next(last, now), () -> {});
  }

  /** Ends the batch, or puts more of its items under way that are asked alone. */
  private Batch seeTo(Batch batch, boolean leadsToProviders, Instant now) {
    var last = batches.end(batch, now);
    if (last.begins(now)) {
      var room = Math.max(0, NODES * slots - items.underWayAlone(batch.id()));
      items.take(batch.id(), leadsToProviders, room, now).forEach(batchTasks::add);
    }
    return last;
  }

  /** When something of it is to be done though nothing happens to it before. */
  private Instant next(Batch batch, Instant now) {
    var rest = batch.rest();
    var begins =
        rest != null && batch.rests(now)
            ? Optional.of(rest.until())
            : items.nextBeginning(batch.id(), now);
    return Stream.of(Optional.of(batch.expiresAt()), begins)
        .flatMap(Optional::stream)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .filter(now.plus(LONGEST_PAUSE)::isAfter)
        .orElseGet(() -> now.plus(LONGEST_PAUSE));
  }
}
