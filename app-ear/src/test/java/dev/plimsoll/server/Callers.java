package dev.plimsoll.server;

import dev.plimsoll.harness.Http;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications that ask one number after the other, until nobody is there to answer. */
final class Callers implements AutoCloseable {
  private final AtomicInteger next = new AtomicInteger();
  private final Set<Integer> received = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asking = new AtomicInteger();
  private final Http server;
  private final String key;
  private volatile boolean over;

  Callers(Http server, String key, int count) {
    this.server = server;
    this.key = key;
    for (var i = 0; i < count; i++) {
      threads.execute(this::askOn);
    }
  }

  /** The numbers whose answers came in full. */
  Set<Integer> received() {
    return Set.copyOf(received);
  }

  /** How many of them still ask, because each got all answers so far. */
  int asking() {
    return asking.get();
  }

  /** Lets each wait for its last answer, and no more ask. */
  void finish() {
    over = true;
    threads.close();
  }

  /** Waits until the last has noticed that nobody answers. */
  @Override
  public void close() {
    threads.close();
  }

  private void askOn() {
    asking.incrementAndGet();
    try {
      while (!over && ask(next.incrementAndGet())) {}
    } catch (UncheckedIOException _) {
      // The server is gone.
    } finally {
      asking.decrementAndGet();
    }
  }

  /** Asks one, every second as a stream. */
  private boolean ask(int question) {
    var streamed = question % 2 == 0;
    var json =
        """
        {"model": "slow", "stream": %s, "messages": [{"role": "user", "content": "%d"}]}
        """
            .formatted(streamed, question);
    var response = server.postAs(key, "/v1/chat/completions", json);
    var whole =
        response.statusCode() == 200 && (!streamed || response.body().endsWith("data: [DONE]\n\n"));
    if (whole) {
      received.add(question);
    }
    return whole;
  }
}
