package dev.plimsoll.calls.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of a journal, numbered in the order in which they are written.
 *
 * <p>A file consists of frames: the length of an entry, a checksum of its bytes, and the bytes.
 * Length and checksum show whether the end of an entry is missing.
 */
record Segments(Path folder) {
  /** The bytes of a frame before its entry. */
  static final int HEADER = Integer.BYTES + Integer.BYTES;

  private static final Pattern NAME = Pattern.compile("(\\d{12})\\.journal");

  Path file(long number) {
    return folder.resolve("%012d.journal".formatted(number));
  }

  /** The numbers of all existing files, in order. */
  List<Long> numbers() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(name -> name.matches())
          .map(name -> Long.valueOf(name.group(1)))
          .sorted()
          .toList();
    }
  }

  void delete(long number) throws IOException {
    Files.deleteIfExists(file(number));
  }

  /** Makes the names of new files as durable as their contents. */
  void force() throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
