package dev.plimsoll.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLoopTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final String NOTHING = "nothing";
  private static final String SOME = "some";
  private static final String TROUBLE = "trouble";

  /** What each look finds. */
  private final BlockingQueue<String> finds = new LinkedBlockingQueue<>();

  private final SynchronousQueue<String> looks = new SynchronousQueue<>();
  private PollingLoop loop = new PollingLoop("Looking", NEVER, () -> NEVER);

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void looks_again_soon_while_there_is_work_or_trouble() throws InterruptedException {
    begin(AT_ONCE, NEVER);
    assertThat(look(SOME)).isTrue();
    assertThat(look(TROUBLE)).isTrue();
    assertThat(look(SOME)).isTrue();
  }

  @Test
  void looks_when_it_is_woken_where_there_is_none() throws InterruptedException {
    begin(AT_ONCE, NEVER);
    assertThat(look(NOTHING)).isTrue();
    assertThat(looks.poll(20, TimeUnit.MILLISECONDS)).isNull();
    loop.wake();
    assertThat(look(NOTHING)).isTrue();
  }

  @Test
  void looks_rarely_where_nobody_wakes_it() throws InterruptedException {
    begin(AT_ONCE, AT_ONCE);
    assertThat(look(NOTHING)).isTrue();
    assertThat(look(NOTHING)).isTrue();
  }

  @Test
  void hears_who_calls_while_it_is_at_work() throws InterruptedException {
    begin(NEVER, NEVER);
    loop.wake();
    assertThat(looks.poll(10, TimeUnit.SECONDS)).isNotNull();
    loop.wake();
    finds.add(NOTHING);
    assertThat(look(NOTHING)).isTrue();
  }

  @Test
  void ends_when_it_is_stopped() throws InterruptedException {
    var thread = begin(NEVER, NEVER);
    loop.stop();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
  }

  private Thread begin(Duration soon, Duration rarely) {
    loop = new PollingLoop("Looking", soon, () -> work() ? soon : rarely);
    return Thread.ofVirtual().start(loop::run);
  }

  private boolean work() {
    try {
      looks.put("look");
      var found = finds.take();
      if (found.equals(TROUBLE)) {
        throw new IllegalStateException(TROUBLE);
      }
      return found.equals(SOME);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for a look and lets it find that; false when none comes. */
  private boolean look(String found) throws InterruptedException {
    var came = looks.poll(10, TimeUnit.SECONDS) != null;
    finds.add(found);
    return came;
  }
}
