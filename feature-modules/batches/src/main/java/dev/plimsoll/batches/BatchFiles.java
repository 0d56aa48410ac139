package dev.plimsoll.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.FilesFull;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.batches.store.FileChunks;
import dev.plimsoll.batches.store.FileTable;
import dev.plimsoll.batches.store.OldBatches;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Files of questions for batches. Each line is checked and stored as it comes, and there is no file
 * until all of them are; it is stored for a month.
 */
@ApplicationScoped
public class BatchFiles {
  @Inject FeatureCatalog catalog;
  @Inject BatchFormat format;
  @Inject FileTable table;
  @Inject OldBatches stored;
  @Inject IdSource ids;

  /** For all files and batches of one application. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.stored-megabytes", defaultValue = "4096")
  int mostMegabytes;

  /** That of a question that is asked by itself. */
  @Inject
  @ConfigProperty(name = "plimsoll.max-body-bytes", defaultValue = "20971520")
  int longestLine;

  @Inject Clock clock;

  /**
   * Stores a file.
   *
   * @param content lines of UTF-8
   * @param longer told of each line that is longer than all before, while it is read
   * @throws InvalidBatchFile if a line cannot be read
   * @throws UnknownFeature if the caller may not use its feature in chats
   * @throws FilesFull if the files of the caller's application are too large together
   */
  public BatchFile add(Caller caller, String name, InputStream content, IntConsumer longer) {
    var lines = new Lines(new InputStreamReader(content, UTF_8.newDecoder()), longestLine, longer);
    // Before anything is written, and again with what was.
    checkRoom(caller, 0);
    var id = OldBatches.FILE + ids.next();
    try {
      var chunks = new FileChunks(table, id);
      var feature = store(caller, lines, chunks);
      checkRoom(caller, chunks.bytes());
      var file =
          new BatchFile(
              id,
              caller.tenant(),
              caller.application(),
              feature,
              name,
              chunks.bytes(),
              clock.instant());
      table.add(file);
      return file;
    } catch (RuntimeException e) {
      stored.forgetFile(id);
      throw e;
    }
  }

  /**
   * Refuses what would be too much.
   *
   * @param more bytes that are to be stored
   * @throws FilesFull if that is more than the caller's application may have
   */
  void checkRoom(Caller caller, long more) {
    var most = (long) mostMegabytes << 20;
    if (table.bytes(caller.tenant(), caller.application()) + more > most) {
      throw new FilesFull(mostMegabytes);
    }
  }

  private FeatureKey store(Caller caller, Iterator<String> lines, FileChunks chunks) {
    var reader = format.reader(caller);
    @Nullable FeatureKey feature = null;
    while (lines.hasNext()) {
      var text = lines.next();
      var line = reader.read(text).orElse(null);
      if (line != null && feature == null) {
        feature = usable(line.ask().feature(), caller);
      }
      chunks.add(text, line == null ? null : line.ask().caller().user());
    }
    reader.end();
    chunks.end();
    if (feature == null) {
      throw new IllegalStateException("a file without a question has ended");
    }
    return feature;
  }

  private FeatureKey usable(FeatureKey key, Caller caller) {
    if (!caller.mayUse(key) || catalog.feature(key).task() == Task.EMBED) {
      throw new UnknownFeature(key);
    }
    return key;
  }

  /** Empty if there is none that this caller may see. */
  public Optional<BatchFile> find(String id, Caller caller) {
    return table.find(id).filter(file -> file.isOpenTo(caller));
  }

  /**
   * The files that this caller may see, by age.
   *
   * @param after the last one of the previous page; null to start
   * @param latestFirst whether the latest comes first, or the oldest
   */
  public List<BatchFile> page(
      Caller caller, @Nullable String after, boolean latestFirst, int limit) {
    return table.page(caller, after, latestFirst, limit);
  }

  /** Deletes a file; batches that were submitted with it keep their questions. */
  public void delete(BatchFile file) {
    stored.forgetFile(file.id());
  }

  /** The content of a file, of which little is in memory at a time. */
  public Reader read(BatchFile file) {
    return table.read(file.id());
  }

  /**
   * The lines of a file, one at a time.
   *
   * @param longer told of each line that is longer than all before, while it is read
   */
  Iterator<String> lines(BatchFile file, IntConsumer longer) {
    return new Lines(read(file), Integer.MAX_VALUE, longer);
  }
}
