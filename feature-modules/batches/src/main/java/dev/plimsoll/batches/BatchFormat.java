package dev.plimsoll.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import java.util.Optional;

/**
 * The format of a file with the questions of a batch, which depends on the API that takes the file.
 */
public interface BatchFormat {
  /** Begins to read a file of a caller. */
  LineReader reader(Caller caller);

  /** Reads a file line by line, so that it need not be in memory. */
  interface LineReader {
    /**
     * Reads the next line; empty if there is nothing in it.
     *
     * @throws InvalidBatchFile if it is invalid, or there are too many
     */
    Optional<BatchLine> read(String line);

    /**
     * Ends the file.
     *
     * @throws InvalidBatchFile if there was no question in it
     */
    void end();
  }
}
