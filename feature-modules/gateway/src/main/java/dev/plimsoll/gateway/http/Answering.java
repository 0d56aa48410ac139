package dev.plimsoll.gateway.http;

import dev.plimsoll.platform.lifecycle.GracefulStop;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs calls while they wait for their answers: on the server's own threads while some are free,
 * which saves a hand-over to another thread and back, otherwise on virtual threads. Long calls
 * always run on virtual threads.
 */
@ApplicationScoped
public class Answering {
  @Inject GracefulStop stop;

  /** Fewer than the {@code coreThreads} of the server, which also accepts requests. */
  @Inject
  @ConfigProperty(name = "plimsoll.answering-threads", defaultValue = "64")
  int threads;

  private volatile Semaphore free = new Semaphore(0);

  @PostConstruct
  void begin() {
    free = new Semaphore(threads);
  }

  /**
   * Runs a call and completes the response after it.
   *
   * @param lasting whether it may take long, such as a stream, or a repeat that waits for another
   *     call
   */
  public void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      boolean lasting,
      Consumer<HttpServletResponse> call) {
    if (lasting || !free.tryAcquire()) {
      later(request, call);
      return;
    }
    try (var _ = stop.hold()) {
      call.accept(response);
    } finally {
      free.release();
    }
  }

  private void later(HttpServletRequest request, Consumer<HttpServletResponse> call) {
    var async = request.startAsync();
    async.setTimeout(0);
    stop.start(
        "An answer",
        () -> {
          try {
            call.accept((HttpServletResponse) async.getResponse());
          } finally {
            async.complete();
          }
        });
  }
}
