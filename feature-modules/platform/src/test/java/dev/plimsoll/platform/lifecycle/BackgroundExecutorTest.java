package dev.plimsoll.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Shutdown;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundExecutorTest {
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
  private final BackgroundExecutor executor = new BackgroundExecutor();
  private final Thread stopping = Thread.currentThread();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();

  BackgroundExecutorTest() {
    executor.waiting = managed(ManagedExecutorService.class);
    executor.repeating = managed(ManagedScheduledExecutorService.class);
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void lets_a_round_of_repeated_work_end_before_the_application_stops() throws Exception {
    executor.repeat("storing", Duration.ofMillis(1), this::work);
    begun.await();
    executor.stop(new Shutdown());
    assertThat(ended).isTrue();
  }

  @Test
  void lets_a_poll_end_before_the_application_stops() throws Exception {
    var _ =
        executor.poll(
            "polling",
            () -> {
              work();
              return Duration.ofDays(1);
            });
    begun.await();
    executor.stop(new Shutdown());
    assertThat(ended).isTrue();
  }

  @Test
  void lets_a_poll_end_that_had_no_thread_yet_when_the_application_stopped() throws Exception {
    executor.waiting = late();
    var _ =
        executor.poll(
            "polling",
            () -> {
              work();
              return Duration.ofDays(1);
            });
    begun.await();
    executor.stop(new Shutdown());
    assertThat(ended).isTrue();
  }

  /** Gives a poll its thread a while after it was asked for one. */
  private ManagedExecutorService late() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            ManagedExecutorService.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (_, method, arguments) -> {
              if (arguments[0] instanceof Callable<?> poll) {
                begun.countDown();
                return threads.schedule(poll, 100, TimeUnit.MILLISECONDS);
              }
              return method.invoke(threads, arguments);
            });
  }

  /** Ends once the stop waits for it. */
  private void work() {
    begun.countDown();
    while (stopping.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    ended.set(true);
  }

  private <T> T managed(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> method.invoke(threads, arguments)));
  }
}
