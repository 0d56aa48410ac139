package dev.plimsoll.models.guard;

import static dev.plimsoll.models.guard.Outcomes.ANSWER;
import static dev.plimsoll.models.guard.Outcomes.failed;
import static dev.plimsoll.models.guard.Outcomes.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.ChatProvider;
import dev.plimsoll.models.Chunk;
import dev.plimsoll.models.ChunkSink;
import dev.plimsoll.models.Circuit.State;
import dev.plimsoll.models.Deployment;
import dev.plimsoll.models.FailureKind;
import dev.plimsoll.models.Grounding;
import dev.plimsoll.models.ModelOutcome;
import dev.plimsoll.models.ModelOutcome.Failed;
import dev.plimsoll.models.ModelRequest;
import dev.plimsoll.models.Timeouts;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final ModelKey KEY = new ModelKey("m");
  private static final Timeouts TEN_SECONDS =
      new Timeouts(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10));
  private static final Deployment DEPLOYMENT =
      new Deployment(KEY, "p", "fake", null, "m-1", null, TEN_SECONDS);
  private static final ModelRequest REQUEST =
      new ModelRequest(KEY, List.of(Message.user("Hi")), true, Json.object(), Grounding.chat("Hi"));

  private final TestClock clock = new TestClock();
  private final List<Duration> pauses = new ArrayList<>();
  private final CircuitBreaker breaker = new CircuitBreaker(clock);
  private final Guard guard = Guards.pausingAt(clock, this::pause);
  private final List<Chunk> handedOn = new ArrayList<>();

  @Test
  void passes_an_answer_on() {
    assertThat(ask(new Script(ANSWER))).isEqualTo(ANSWER);
    assertThat(pauses).isEmpty();
  }

  @Test
  void asks_again_after_a_pause_that_grows() {
    var down = failed(FailureKind.UNAVAILABLE);
    assertThat(ask(new Script(down, down, ANSWER))).isEqualTo(ANSWER.after(3));
    assertThat(pauses).containsExactly(Duration.ofMillis(125), Duration.ofMillis(250));
  }

  @Test
  void gives_up_after_two_repeats() {
    var down = failed(FailureKind.UNAVAILABLE);
    assertThat(ask(new Script(down, down, down))).isEqualTo(down.after(3));
  }

  @Test
  void never_asks_again_once_a_piece_was_handed_on() {
    var script = new Script(failed(FailureKind.UNAVAILABLE));
    script.pieces.add(new Chunk("Hel", null));
    assertThat(ask(script)).isEqualTo(failed(FailureKind.UNAVAILABLE));
    assertThat(handedOn).containsExactly(new Chunk("Hel", null));
  }

  @Test
  void does_not_pause_beyond_the_total_time() {
    var script = new Script(limited(Duration.ofSeconds(6)), limited(Duration.ofSeconds(6)));
    assertThat(ask(script)).isEqualTo(limited(Duration.ofSeconds(6)).after(2));
    assertThat(pauses).hasSize(1);
  }

  @Test
  void gives_each_attempt_what_is_left_of_the_total_time() {
    var script = new Script(limited(Duration.ofSeconds(6)), ANSWER);
    ask(script);
    assertThat(script.totals)
        .containsExactly(Duration.ofSeconds(10), Duration.ofMillis(10_000 - 6_125));
  }

  @Test
  void does_not_ask_while_the_circuit_is_open() {
    openCircuit();
    var outcome = ask(new Script());
    assertThat(outcome)
        .isEqualTo(
            Failed.unasked(
                FailureKind.CIRCUIT_OPEN,
                "p/m-1 failed too often of late and is not asked for now",
                CircuitBreaker.OPEN_FOR));
  }

  @Test
  void tells_the_failure_that_opened_the_circuit_between_two_attempts() {
    var down = failed(FailureKind.UNAVAILABLE);
    ask(new Script(down, down, down));
    assertThat(ask(new Script(down, down))).isEqualTo(down.after(2));
    assertThat(breaker.circuit().state()).isEqualTo(State.OPEN);
  }

  @Test
  void stops_when_it_is_interrupted_while_it_pauses() {
    var real = new Guard(clock, () -> 1, Thread::sleep, new Retries(2, Backoff.DEFAULT));
    Thread.currentThread().interrupt();
    var script = new Script(failed(FailureKind.UNAVAILABLE));
    assertThat(real.ask(script, DEPLOYMENT, breaker, REQUEST, ChunkSink.NONE))
        .isEqualTo(failed(FailureKind.UNAVAILABLE));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_provider_that_throws_leaves_no_probe_behind() {
    openCircuit();
    clock.advance(CircuitBreaker.OPEN_FOR);
    assertThatThrownBy(() -> ask(new Script())).isInstanceOf(RuntimeException.class);
    assertThat(ask(new Script(ANSWER))).isEqualTo(ANSWER);
  }

  private void openCircuit() {
    for (var i = 0; i < FailureWindow.ENOUGH; i++) {
      try (var permit = breaker.permit().orElseThrow()) {
        permit.ended(failed(FailureKind.TIMED_OUT));
      }
    }
  }

  private ModelOutcome ask(Script script) {
    return guard.ask(script, DEPLOYMENT, breaker, REQUEST, handedOn::add);
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    clock.advance(duration);
  }

  /** A provider that ends its attempts as told. */
  private static final class Script implements ChatProvider {
    final Queue<ModelOutcome> ends;
    final List<Chunk> pieces = new ArrayList<>();
    final List<Duration> totals = new ArrayList<>();

    Script(ModelOutcome... ends) {
      this.ends = new ArrayDeque<>(List.of(ends));
    }

    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
      totals.add(deployment.timeouts().total());
      pieces.forEach(sink::accept);
      return ends.remove();
    }
  }
}
