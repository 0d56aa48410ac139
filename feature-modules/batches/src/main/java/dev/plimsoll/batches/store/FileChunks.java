package dev.plimsoll.batches.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.domain.UserId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a file in chunks, each in a transaction of its own. */
public final class FileChunks {
  private static final int CHARACTERS = 1 << 17;

  private final FileTable table;
  private final String file;
  private final StringBuilder text = new StringBuilder();
  private final Set<UserId> askers = new HashSet<>();
  private int number;
  private long bytes;

  public FileChunks(FileTable table, String file) {
    this.table = table;
    this.file = file;
  }

  /**
   * Adds a line.
   *
   * @param asker whose question it is; null if it is none
   */
  public void add(String line, @Nullable UserId asker) {
    if (text.length() + line.length() > CHARACTERS) {
      end();
    }
    text.append(line);
    bytes += line.getBytes(UTF_8).length;
    if (asker != null) {
      askers.add(asker);
    }
  }

  /** Writes what is left. */
  public void end() {
    if (!text.isEmpty()) {
      number++;
      table.addChunk(file, number, text.toString(), askers);
      text.setLength(0);
      askers.clear();
    }
  }

  /** The size of all lines. */
  public long bytes() {
    return bytes;
  }
}
