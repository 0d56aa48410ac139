package dev.plimsoll.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import java.util.List;

/** How the questions of a batch are written in a file. The wire that takes such files knows. */
public interface BatchFormat {
  /**
   * Reads a file.
   *
   * @throws InvalidBatchFile when a line is not as it must be, or there are none or too many
   */
  List<BatchLine> read(String content, Caller caller);
}
