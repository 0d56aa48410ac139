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
 * about to be asked alone, and one for each parcel that is out.
 *
 * <p>The task of a batch says what is next of it, and is run again whenever that may have changed.
 * Whoever holds another task and changes the batch runs it before, so that all lock in one order.
 */
@ApplicationScoped
public class BatchTasks {
  public static final TaskKind BATCH =
      new TaskKind("batch", new RetryPolicy(20, Duration.ofSeconds(5), Duration.ofMinutes(5)));
  public static final TaskKind ITEM =
      new TaskKind(
          "batch-item", new RetryPolicy(5, Duration.ofSeconds(20), Duration.ofMinutes(10)));
  public static final TaskKind PARCEL =
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
    var _ = tasks.add(PARCEL, providerBatch.id(), providerBatch.id());
  }

  /** Has it seen to at once what is next of a batch. */
  public void run(String batch) {
    tasks.runNow(BATCH, batch);
  }

  /** Has a parcel looked after at once. */
  public void run(ProviderBatch providerBatch) {
    tasks.runNow(PARCEL, providerBatch.id());
  }
}
