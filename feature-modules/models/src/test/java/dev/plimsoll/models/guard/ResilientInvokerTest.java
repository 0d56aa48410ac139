package dev.plimsoll.models.guard;

import static dev.plimsoll.models.guard.Outcomes.ANSWER;
import static dev.plimsoll.models.guard.Outcomes.failed;
import static dev.plimsoll.models.guard.Outcomes.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Circuit.State;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResilientInvokerTest {
  private static final ModelKey KEY = new ModelKey("m");
  private static final Timeouts TEN_SECONDS =
      new Timeouts(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10));
  private static final Model MODEL =
      new Model(KEY, new Provider("p", "fake", null, List.of(), null, TEN_SECONDS), "m-1");
  private static final ModelRequest REQUEST =
      new ModelRequest(KEY, List.of(Message.user("Hi")), true, Json.object(), Grounding.chat("Hi"));

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final List<Duration> pauses = new ArrayList<>();
  private Safeguards safeguards = with(List.of(ProviderKey.NONE));
  private final ResilientInvoker invoker = Guards.pausingAt(clock, this::pause);
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
                "p/m-1 has failed too often recently and is paused",
                CircuitBreaker.OPEN_FOR));
  }

  @Test
  void tells_the_failure_that_opened_the_circuit_between_two_attempts() {
    var down = failed(FailureKind.UNAVAILABLE);
    ask(new Script(down, down, down));
    var outcome = ask(new Script(down, down));
    assertThat(safeguards.circuit().circuit().state()).isEqualTo(State.OPEN);
    assertThat(outcome).isEqualTo(down.after(2).waiting(safeguards.circuit().untilProbe()));
  }

  @Test
  void stops_when_it_is_interrupted_while_it_pauses() {
    var real = new ResilientInvoker(clock, () -> 1, Thread::sleep, new Retries(2, Backoff.DEFAULT));
    Thread.currentThread().interrupt();
    var script = new Script(failed(FailureKind.UNAVAILABLE));
    assertThat(real.ask(script, safeguards, REQUEST, ChunkSink.NONE))
        .isEqualTo(failed(FailureKind.UNAVAILABLE));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_provider_that_throws_leaves_no_probe_behind() {
    openCircuit();
    pass(CircuitBreaker.OPEN_FOR);
    assertThatThrownBy(() -> ask(new Script())).isInstanceOf(RuntimeException.class);
    assertThat(ask(new Script(ANSWER))).isEqualTo(ANSWER);
  }

  @Test
  void goes_on_with_another_key_at_once_when_one_is_limited() {
    safeguards = with(List.of(ProviderKey.from("A"), ProviderKey.from("B")));
    var script = new Script(limited(Duration.ofSeconds(5)), ANSWER);
    assertThat(ask(script)).isEqualTo(ANSWER.after(2));
    assertThat(script.secrets).containsExactly("secret of A", "secret of B");
    assertThat(pauses).isEmpty();
    assertThat(safeguards.circuit().circuit().failures()).isZero();
  }

  @Test
  void goes_on_with_another_key_at_once_when_one_is_refused() {
    safeguards = with(List.of(ProviderKey.from("A"), ProviderKey.from("B")));
    var script = new Script(failed(FailureKind.NOT_AUTHORISED), ANSWER, ANSWER, ANSWER);
    assertThat(ask(script)).isEqualTo(ANSWER.after(2));
    ask(script);
    ask(script);
    assertThat(script.secrets)
        .containsExactly("secret of A", "secret of B", "secret of B", "secret of B");
  }

  @Test
  void tells_the_refusal_when_every_key_is_refused() {
    safeguards = with(List.of(ProviderKey.from("A"), ProviderKey.from("B")));
    var refused = failed(FailureKind.NOT_AUTHORISED);
    assertThat(ask(new Script(refused, refused))).isEqualTo(refused.after(2));
    assertThat(ask(new Script(refused))).isEqualTo(refused);
    assertThat(ask(new Script(ANSWER))).isEqualTo(ANSWER);
  }

  @Test
  void says_which_setting_is_empty_when_there_is_no_key() {
    safeguards =
        new Safeguards(MODEL, new KeyPool(List.of(), List.of(ProviderKey.from("A"))), 10, clock);
    assertThat(ask(new Script()))
        .isEqualTo(
            Failed.unasked(FailureKind.NOT_AUTHORISED, "provider p needs its key in A", null));
  }

  @Test
  void a_later_call_waits_for_the_key_too() {
    var script = new Script(limited(Duration.ofHours(1)), ANSWER);
    ask(script);
    assertThat(ask(script))
        .isEqualTo(
            Failed.unasked(
                FailureKind.RATE_LIMITED,
                "p/m-1 has reached the rate limit of its keys",
                Duration.ofHours(1)));
    pass(Duration.ofHours(1).minusSeconds(3));
    assertThat(ask(script)).isEqualTo(ANSWER);
    assertThat(pauses).containsExactly(Duration.ofMillis(3_125));
  }

  @Test
  void a_call_near_a_known_rate_limit_is_spaced_and_not_refused() {
    safeguards = with(List.of(new ProviderKey("A", 1, 12)));
    var script = new Script(ANSWER, ANSWER, ANSWER);
    for (var i = 0; i < 3; i++) {
      assertThat(ask(script)).isEqualTo(ANSWER);
    }
    assertThat(pauses).hasSize(2);
  }

  @Test
  void refuses_more_calls_at_once_than_the_bulkhead_holds() {
    var bulkhead = safeguards.bulkhead();
    for (var i = 0; i < bulkhead.most(); i++) {
      assertThat(bulkhead.enter()).isTrue();
    }
    assertThat(ask(new Script()))
        .isEqualTo(
            Failed.unasked(
                FailureKind.BULKHEAD_FULL,
                "p/m-1 has reached its limit of concurrent calls: 10",
                null));
    bulkhead.leave();
    assertThat(ask(new Script(ANSWER))).isEqualTo(ANSWER);
    assertThat(bulkhead.underWay()).isEqualTo(9);
  }

  private Safeguards with(List<ProviderKey> keys) {
    var pooled =
        keys.stream()
            .map(key ->
                new PooledKey(
                    key, MODEL.with("secret of " + key.secretFrom()), Duration.ofHours(1)))
            .toList();
    return new Safeguards(MODEL, new KeyPool(pooled, List.of()), 10, clock);
  }

  private void openCircuit() {
    for (var i = 0; i < FailureWindow.ENOUGH; i++) {
      try (var permit = safeguards.circuit().permit().orElseThrow()) {
        permit.ended(failed(FailureKind.TIMED_OUT));
      }
    }
  }

  private ModelOutcome ask(Script script) {
    return invoker.ask(script, safeguards, REQUEST, handedOn::add);
  }

  private void pass(Duration howLong) {
    now = now.plus(howLong);
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    pass(duration);
  }

  /** A provider that ends its attempts as told. */
  private static final class Script implements ChatProvider {
    final Queue<ModelOutcome> ends;
    final List<Chunk> pieces = new ArrayList<>();
    final List<Duration> totals = new ArrayList<>();
    final List<@Nullable String> secrets = new ArrayList<>();

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
      secrets.add(deployment.secret());
      pieces.forEach(sink::accept);
      return ends.remove();
    }
  }
}
