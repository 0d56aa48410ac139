package dev.plimsoll.gateway.openai;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads answers that are kept for later, with their questions, a few at once: each may be large,
 * and asking for it again costs a caller nothing.
 */
final class KeptAnswers {
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

  private KeptAnswers() {}

  /** Too many others are being read, or it is no longer there. */
  static final class NotRead extends RuntimeException {
    NotRead() {
      super("too many answers are being read, or it is no longer kept");
    }
  }

  /** Says to try again. */
  static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "2");
    WireReply.send(
        response,
        new WireError(
            503,
            "This server is reading as many kept answers as it has memory for. Try again soon.",
            "server_error",
            null,
            "overloaded"));
  }

  /** What is read and written of an answer; empty if too many others are being read. */
  static <T> Optional<T> read(Supplier<T> reading) {
    try {
      if (!PLACES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(reading.get());
    } finally {
      PLACES.release();
    }
  }
}
