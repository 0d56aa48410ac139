package dev.plimsoll.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyRevoked;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchCounts;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.batches.api.FilesFull;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.batches.api.UnknownBatchFile;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ItemGroups;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.OldBatches;
import dev.plimsoll.batches.store.ProviderBatchTable;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.repeats.RepeatKey;
import dev.plimsoll.serving.RepeatKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Batches of thousands of questions. Each item becomes a normal call when interactive calls leave
 * room for it, and is recorded exactly once even if nodes die. If a model cannot be asked, items
 * wait. A batch ends after a day at the latest, and is stored for a month.
 */
@ApplicationScoped
public class Batches {

  @Inject BatchFiles files;
  @Inject BatchFormat format;
  @Inject BatchTable table;
  @Inject ItemTable items;
  @Inject ProviderBatchTable providerBatches;
  @Inject Ledger ledger;
  @Inject BatchTasks tasks;
  @Inject IdSource ids;
  @Inject Clock clock;

  /**
   * Submits the questions of a file.
   *
   * @param metadata the submitter's own notes, a JSON object
   * @param idempotencyKey submitting again with the same key returns the same batch; null for none
   * @param longer told of each line that is longer than all before, while it is read
   * @throws UnknownBatchFile if there is no such file that this caller may use
   * @throws FilesFull if the application has too much stored
   * @throws IdempotencyKeyReused if the key was used to submit something else
   */
  public Batch submit(
      Caller caller,
      String fileId,
      String metadata,
      @Nullable String idempotencyKey,
      IntConsumer longer) {
    if (idempotencyKey == null) {
      return added(caller, fileId, metadata, null, longer);
    }
    var asked = new Fingerprint().with("batch").with(fileId).with(metadata);
    var repeat = RepeatKeys.of(idempotencyKey, caller, asked);
    return table.repeated(repeat).orElseGet(() -> once(caller, fileId, metadata, repeat, longer));
  }

  private Batch once(
      Caller caller, String fileId, String metadata, RepeatKey repeat, IntConsumer longer) {
    try {
      return added(caller, fileId, metadata, repeat, longer);
    } catch (SqlFailure e) {
      // Another request may have been faster.
      return table.repeated(repeat).orElseThrow(() -> e);
    }
  }

  private Batch added(
      Caller caller,
      String fileId,
      String metadata,
      @Nullable RepeatKey repeat,
      IntConsumer longer) {
    var file = files.find(fileId, caller).orElseThrow(() -> new UnknownBatchFile(fileId));
    files.checkRoom(caller, file.bytes());
    var id = OldBatches.BATCH + ids.next();
    try {
      var questions = new ItemGroups(items, id);
      var reader = format.reader(caller);
      files
          .lines(file, longer)
          .forEachRemaining(line -> reader.read(line).ifPresent(questions::add));
      questions.end();
      // It may have been deleted while it was read.
      var _ = files.find(fileId, caller).orElseThrow(() -> new UnknownBatchFile(fileId));
      var batch = batch(id, file, caller, metadata, questions.size());
      table.add(batch, repeat);
      return batch;
    } catch (RuntimeException e) {
      items.remove(id);
      throw e;
    }
  }

  private Batch batch(String id, BatchFile file, Caller caller, String metadata, int size) {
    return new Batch(
        id,
        file.id(),
        file.feature(),
        caller.tenant(),
        caller.application(),
        caller.actor().name(),
        metadata,
        BatchState.IN_PROGRESS,
        new BatchCounts(size, 0, 0, 0),
        Usd.ZERO,
        Usd.ZERO,
        null,
        clock.instant(),
        null,
        null);
  }

  /** Empty if there is none that this caller may see. */
  public Optional<Batch> find(String id, Caller caller) {
    return table.find(id).filter(batch -> batch.isOpenTo(caller));
  }

  /**
   * The batches that this caller may see, latest first.
   *
   * @param after the last one of the previous page; null to start with the latest
   */
  public List<Batch> latest(Caller caller, @Nullable String after, int limit) {
    return table.latest(caller, after, limit);
  }

  /**
   * The items after a number, in order.
   *
   * @param only the state of the items; null for all
   */
  public List<BatchItem> items(Batch batch, @Nullable ItemState only, int after, int limit) {
    return items.page(batch.id(), only, after, limit);
  }

  /** The next items after a number, in order, as many as fit into memory; empty at the end. */
  public List<BatchItem> piece(Batch batch, int after) {
    return items.piece(batch.id(), after);
  }

  /** Whether results of this kind are there, and were not deleted. */
  public boolean hasResults(Batch batch, boolean answered) {
    return items.has(batch.id(), answered);
  }

  /** Deletes the results of this kind of a batch that is over, with their questions. */
  @Transactional
  public void deleteResults(Batch batch, boolean answered) {
    items.delete(batch.id(), answered);
    table.freeIfEmpty(batch.id());
  }

  /** The batch's provider batches, oldest first. */
  public List<ProviderBatch> providerBatches(Batch batch) {
    return providerBatches.of(batch.id());
  }

  private boolean cancel(Batch batch) {
    // Locks provider batches before their batch, in the same order as when a provider batch ends.
    providerBatches.out(batch.id()).forEach(tasks::run);
    tasks.run(batch.id());
    return table.cancel(batch.id(), clock.instant());
  }

  /**
   * Cancels a batch, unless it was over or cancelled before.
   *
   * @param reason for the ledger; null if a program does it without one
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void cancel(Batch batch, Actor actor, @Nullable String reason) {
    ledger.lock();
    if (cancel(batch)) {
      record(batch, actor, reason == null ? null : reason.strip());
    }
  }

  /** Whoever stole a key is not to have its questions answered. */
  void cancelOf(@Observes KeyRevoked event) {
    for (var batch : table.openOf(event.key())) {
      if (cancel(batch)) {
        record(batch, event.by(), "The " + event.key().name() + " was revoked.");
      }
    }
  }

  private void record(Batch batch, Actor actor, @Nullable String reason) {
    ledger.record(
        new Change(actor, new Subject("batch", batch.id()), "cancelled", reason, null, null));
  }
}
