package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.serving.batches.BatchTable;
import dev.plimsoll.serving.batches.ItemTable;
import dev.plimsoll.serving.openai.BatchLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of thousands of questions. The items of a batch take the path of every call when people
 * leave room for them, each once as recorded also when nodes die; what stands in the way of a
 * model, they wait for. A batch is over after a day at the latest, and is kept for a month.
 */
@ApplicationScoped
public class Batches {
  private static final String PREFIX = "batch_";

  @Inject BatchFiles files;
  @Inject BatchTable table;
  @Inject ItemTable items;
  @Inject IdSource ids;
  @Inject Clock clock;

  /**
   * Submits the questions of a file.
   *
   * @param metadata the submitter's own notes, a JSON object
   * @throws UnknownBatchFile when there is none that this caller may use
   */
  @Transactional
  public Batch submit(Caller caller, String fileId, String metadata) {
    var file = files.find(fileId, caller).orElseThrow(() -> new UnknownBatchFile(fileId));
    var lines = BatchLines.read(files.content(file), caller);
    var batch =
        new Batch(
            PREFIX + ids.next(),
            file.id(),
            file.feature(),
            caller.tenant(),
            caller.actor().name(),
            metadata,
            BatchState.IN_PROGRESS,
            new BatchCounts(lines.size(), 0, 0, 0),
            Usd.ZERO,
            null,
            clock.instant(),
            null,
            null);
    table.add(batch);
    items.add(batch.id(), lines);
    return batch;
  }

  /** Empty when there is none that this caller may look at. */
  public Optional<Batch> find(String id, Caller caller) {
    return table.find(id).filter(batch -> batch.isOpenTo(caller));
  }

  /**
   * Those that this caller may look at, latest first.
   *
   * @param after the last one of the page before; null to begin with the latest
   */
  public List<Batch> latest(Caller caller, @Nullable String after, int limit) {
    return table.latest(caller.tenant(), after, limit).stream()
        .filter(batch -> batch.isOpenTo(caller))
        .toList();
  }

  /** The items after one of that number, in their order. */
  public List<BatchItem> items(Batch batch, int after, int limit) {
    return items.page(batch.id(), after, limit);
  }

  /** Gives a batch up; false when it was over, or is given up already. */
  public boolean cancel(Batch batch) {
    return table.cancel(batch.id(), clock.instant());
  }
}
