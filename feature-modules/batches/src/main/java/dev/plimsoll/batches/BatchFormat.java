package dev.plimsoll.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import java.util.List;

/**
 * The format of a file with the questions of a batch, which depends on the API that takes the file.
 */
public interface BatchFormat {
  /**
   * Reads a file.
   *
   * @throws InvalidBatchFile if a line is invalid, or there are none or too many
   */
  List<BatchLine> read(String content, Caller caller);
}
