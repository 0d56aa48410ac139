package dev.plimsoll.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.ModelOutcome.Answered;
import dev.plimsoll.models.ScriptedServer.Line;
import dev.plimsoll.models.ScriptedServer.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A second call where the first is slow, against a server of which a few answers hang. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@ParameterizedClass
@MethodSource("dev.plimsoll.models.Cell#all")
class HedgingTest {
  private static final int CALLS = 600;
  private static final int AT_ONCE = 8;
  private static final long USUAL = 20;
  private static final long HANGS = 1_000;

  private final Cell cell;
  private final Caller caller = Caller.hedging();
  private final AtomicInteger questions = new AtomicInteger();

  HedgingTest(Cell cell) {
    this.cell = cell;
  }

  @AfterEach
  void close() {
    caller.close();
  }

  @Test
  void the_slowest_answers_come_sooner_for_at_most_five_percent_more_calls() throws Exception {
    try (var server = new ScriptedServer(this::oneInFortyHangs)) {
      var took = ask(server, CALLS);
      var p99 = took.get(CALLS * 99 / 100);
      assertThat(p99).isLessThan(HANGS / 2);
      assertThat(questions.get()).isBetween(CALLS + 1, CALLS + CALLS / 20);
    }
  }

  @Test
  void the_slower_call_is_hung_up_on() throws Exception {
    var hangs = new AtomicBoolean();
    Script hanging =
        line -> {
          if (hangs.getAndSet(false)) {
            line.stall();
          } else {
            answerAfter(USUAL, line);
          }
        };
    var hedged = false;
    while (!hedged) {
      try (var server = new ScriptedServer(hanging)) {
        ask(server, 300);
        hangs.set(true);
        hedged = isAnsweredByASecondCall(server);
        assertThat(server.isHungUpWithin(5_000)).isTrue();
      }
    }
  }

  /** False where slow calls before have used up what hedging may cost: on a busy machine. */
  private boolean isAnsweredByASecondCall(ScriptedServer server) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = threads.submit(() -> caller.ask(cell, server.url(), Caller.PATIENT));
      try {
        var outcome = asked.get(2, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.attempts()).isEqualTo(2);
        return true;
      } catch (TimeoutException _) {
        asked.cancel(true);
        return false;
      }
    }
  }

  /** How long each call took in milliseconds, the shortest first. */
  private List<Long> ask(ScriptedServer server, int calls) throws Exception {
    var took = new ArrayList<Long>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      Callable<Long> one =
          () -> {
            var from = System.nanoTime();
            assertThat(caller.ask(cell, server.url(), Caller.PATIENT)).isInstanceOf(Answered.class);
            return (System.nanoTime() - from) / 1_000_000;
          };
      var all = new ArrayList<Future<Long>>();
      for (var i = 0; i < calls; i++) {
        all.add(threads.submit(one));
      }
      for (var each : all) {
        took.add(each.get());
      }
    }
    return took.stream().sorted().toList();
  }

  private void oneInFortyHangs(Line line) throws Exception {
    answerAfter(questions.incrementAndGet() % 40 == 0 ? HANGS : USUAL, line);
  }

  private void answerAfter(long millis, Line line) throws Exception {
    assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
    if (cell.stream()) {
      line.say(ScriptedServer.STREAM_HEAD);
      for (var frame : cell.dialect().frames()) {
        line.chunk(frame);
      }
      line.say(ScriptedServer.STREAM_END);
    } else {
      var body = cell.dialect().whole();
      line.say(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }
  }
}
