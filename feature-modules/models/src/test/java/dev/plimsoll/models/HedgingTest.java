package dev.plimsoll.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.ScriptedServer.Line;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second call where the first is slow. The server answers at once, or hangs until its caller
 * hangs up; the clock says of each answer that it took the usual time, so that a busy machine makes
 * none slow. How much sooner answers come is measured by {@code ./plimsoll bench hedge}.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@ParameterizedClass
@MethodSource("dev.plimsoll.models.Cell#all")
class HedgingTest {
  private static final int CALLS = 120;
  private static final Duration USUAL = Duration.ofMillis(200);

  private final Cell cell;
  private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final InstantSource time = () -> now;
  private final Caller caller = Caller.hedging(time.withZone(ZoneOffset.UTC));
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
      for (var i = 0; i < CALLS; i++) {
        assertThat(ask(server)).isInstanceOf(Answered.class);
      }
      assertThat(questions.get()).isBetween(CALLS + 1, CALLS + CALLS / 20);
    }
  }

  @Test
  void the_slower_call_is_hung_up_on() throws Exception {
    var hangs = new AtomicBoolean();
    try (var server = new ScriptedServer(line -> answer(line, hangs.getAndSet(false)))) {
      for (var i = 0; i < CALLS / 2; i++) {
        assertThat(ask(server)).isInstanceOf(Answered.class);
      }
      hangs.set(true);
      var outcome = ask(server);
      assertThat(outcome).isInstanceOf(Answered.class);
      assertThat(outcome.attempts()).isEqualTo(2);
      assertThat(server.isHungUpWithin(30_000)).isTrue();
    }
  }

  private ModelOutcome ask(ScriptedServer server) {
    return caller.ask(cell, server.url(), Caller.PATIENT);
  }

  private void oneInFortyHangs(Line line) throws Exception {
    answer(line, questions.incrementAndGet() % 40 == 0);
  }

  private void answer(Line line, boolean hangs) throws Exception {
    if (hangs) {
      line.stall();
      return;
    }
    now = now.plus(USUAL);
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
