package dev.plimsoll.harness;

import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Folders in which servers keep what they find again at the next start: what is in their libraries,
 * and the unpacked application. A server that takes the folder of an earlier one starts sooner.
 */
final class OutputFolders {
  private static final Path ALL =
      Path.of(System.getProperty("plimsoll.target"), "server-output", Database.name());
  private static final Deque<Path> FREE = new ConcurrentLinkedDeque<>();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private OutputFolders() {}

  static Path take() {
    var free = FREE.poll();
    return free == null ? ALL.resolve(Integer.toString(COUNT.incrementAndGet())) : free;
  }

  static void giveBack(Path folder) {
    FREE.push(folder);
  }
}
