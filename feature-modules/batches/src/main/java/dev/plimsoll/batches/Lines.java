package dev.plimsoll.batches;

import dev.plimsoll.batches.api.InvalidBatchFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each with its end, one at a time in memory. */
final class Lines implements Iterator<String> {
  private static final int KEPT = 1 << 16;

  /** A byte order mark, which some editors put in front of a file. */
  private static final char MARK = '\uFEFF';

  private final BufferedReader file;
  private final int longest;
  private final IntConsumer longer;
  private StringBuilder text = new StringBuilder();
  private int number;
  private int longestYet = KEPT;
  private @Nullable String next;

  /**
   * @param longest the most characters of a line
   * @param longer told of each line that is longer than all before, while it is read
   */
  Lines(Reader file, int longest, IntConsumer longer) {
    this.file = new BufferedReader(file);
    this.longest = longest;
    this.longer = longer;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = line();
    }
    return next != null;
  }

  @Override
  public String next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var line = next;
    next = null;
    return line;
  }

  private @Nullable String line() {
    number++;
    try {
      for (var read = file.read(); read >= 0; read = file.read()) {
        if (read == MARK && number == 1 && text.isEmpty()) {
          continue;
        }
        add((char) read);
        if (read == '\n') {
          return taken();
        }
      }
      return text.isEmpty() ? null : taken();
    } catch (CharacterCodingException _) {
      throw new InvalidBatchFile(number, null, "it must be UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(char next) {
    text.append(next);
    if (text.length() > longest) {
      throw new InvalidBatchFile(number, null, "it must have at most " + longest + " characters.");
    }
    if (text.length() > longestYet) {
      longestYet = Math.min(longest, longestYet * 2);
      longer.accept(longestYet);
    }
  }

  private String taken() {
    var line = text.toString();
    if (text.capacity() > KEPT) {
      text = new StringBuilder();
    }
    text.setLength(0);
    return line;
  }
}
