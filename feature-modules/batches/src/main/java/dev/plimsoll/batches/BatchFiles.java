package dev.plimsoll.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.batches.store.FileTable;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Files of questions for batches. A file is checked as a whole before it is stored, and stored for
 * a month.
 */
@ApplicationScoped
public class BatchFiles {
  private static final String PREFIX = "file-";

  @Inject FeatureCatalog catalog;
  @Inject BatchFormat format;
  @Inject FileTable table;
  @Inject IdSource ids;
  @Inject Clock clock;

  /**
   * Stores a file.
   *
   * @throws InvalidBatchFile if a line cannot be read
   * @throws UnknownFeature if the caller may not use its feature in chats
   */
  public BatchFile add(Caller caller, String name, String content) {
    var lines = format.read(content, caller);
    var key = lines.getFirst().ask().feature();
    if (!caller.mayUse(key) || catalog.feature(key).task() == Task.EMBED) {
      throw new UnknownFeature(key);
    }
    var bytes = content.getBytes(StandardCharsets.UTF_8).length;
    var file =
        new BatchFile(PREFIX + ids.next(), caller.tenant(), key, name, bytes, clock.instant());
    var askers = lines.stream().map(line -> line.ask().caller().user()).collect(Collectors.toSet());
    table.add(file, content, askers);
    return file;
  }

  /** Empty if there is none that this caller may see. */
  public Optional<BatchFile> find(String id, Caller caller) {
    return table.find(id).filter(file -> file.isOpenTo(caller));
  }

  public String content(BatchFile file) {
    return table.content(file.id());
  }
}
