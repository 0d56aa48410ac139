package dev.plimsoll.batches.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Fitting;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a file in chunks, each in a transaction of its own. A line that is longer
 * than a chunk is in several, so that nobody who reads the file needs memory for all of it.
 */
public final class FileChunks {
  static final int CHARACTERS = 1 << 17;

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
    bytes += line.getBytes(UTF_8).length;
    if (text.length() + line.length() > CHARACTERS) {
      end();
    }
    if (asker != null) {
      askers.add(asker);
    }
    var from = 0;
    while (line.length() - from > CHARACTERS) {
      var to = Fitting.wholeCharacters(line, from + CHARACTERS);
      write(line.substring(from, to));
      from = to;
    }
    text.append(line, from, line.length());
  }

  /** Writes what is left. */
  public void end() {
    if (!text.isEmpty()) {
      write(text.toString());
      text.setLength(0);
    }
  }

  private void write(String content) {
    number++;
    table.addChunk(file, number, content, askers);
    askers.clear();
  }

  /** The size of all lines. */
  public long bytes() {
    return bytes;
  }
}
