package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.work.RetryPolicy;
import dev.plimsoll.work.TaskKind;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The tasks of batches: one for each batch that is not over, one for each of its items that is
 * asked as a single call, and one for each open provider batch.
 *
 * <p>The task of a batch moves it on, and runs again whenever something may have changed. Whoever
 * holds another task and changes the batch runs the batch's task first, so that all lock in the
 * same order.
 */
@ApplicationScoped
public class BatchTasks {
  public static final TaskKind BATCH =
      new TaskKind("batch", new RetryPolicy(20, Duration.ofSeconds(5), Duration.ofMinutes(5)));
  public static final TaskKind ITEM =
      new TaskKind(
          "batch-item", new RetryPolicy(5, Duration.ofSeconds(20), Duration.ofMinutes(10)));
  public static final TaskKind PROVIDER_BATCH =
      new TaskKind(
          "provider-batch", new RetryPolicy(20, Duration.ofSeconds(20), Duration.ofMinutes(10)));

  @Inject Tasks tasks;

  void add(String batch) {
    var _ = tasks.add(BATCH, batch, batch);
  }

  public void add(ItemKey item) {
    var _ = tasks.add(ITEM, item.toString(), item);
  }

  public void add(ProviderBatch providerBatch) {
    var _ = tasks.add(PROVIDER_BATCH, providerBatch.id(), providerBatch.id());
  }

  /** Runs the task of a batch at once. */
  public void run(String batch) {
    tasks.runNow(BATCH, batch);
  }

  /** Runs the task of a provider batch at once. */
  public void run(ProviderBatch providerBatch) {
    tasks.runNow(PROVIDER_BATCH, providerBatch.id());
  }
}
