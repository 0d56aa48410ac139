package dev.plimsoll.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.models.ScriptedServer.Line;
import dev.plimsoll.models.ScriptedServer.Script;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.Timeouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How an answer in one body stops coming, and is given up. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
@ParameterizedClass
@EnumSource
class ProviderBodiesTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(150);

  private final Cell whole;
  private final Caller caller = new Caller();

  ProviderBodiesTest(Dialect dialect) {
    whole = new Cell(dialect, false);
  }

  @AfterEach
  void close() {
    caller.close();
  }

  @Test
  void a_body_that_stalls_is_given_up_in_total() throws Exception {
    Script stalling =
        line -> {
          sayHalf(line);
          line.stall();
        };
    try (var server = new ScriptedServer(stalling)) {
      var outcome = caller.ask(whole, server.url(), new Timeouts(LONG, LONG, LONG, SHORT));
      assertThat(outcome)
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.TIMED_OUT, Failed::kind)
          .returns("p/asked-1: the whole answer did not arrive within 150 ms", Failed::detail);
      assertThat(server.isHungUpWithin(5_000)).isTrue();
    }
  }

  @Test
  void a_body_that_is_cut_is_asked_for_again() throws IOException {
    Script cutting =
        line -> {
          sayHalf(line);
          throw new IOException("power cut");
        };
    try (var server = new ScriptedServer(cutting)) {
      assertThat(caller.ask(whole, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.UNAVAILABLE, Failed::kind)
          .returns(3, Failed::attempts);
    }
  }

  @Test
  void interrupting_the_call_cancels_the_exchange_at_once() throws Exception {
    var asked = new Semaphore(0);
    Script stalling =
        line -> {
          asked.release();
          line.stall();
        };
    try (var server = new ScriptedServer(stalling)) {
      var outcome = new CompletableFuture<ModelOutcome>();
      var call =
          Thread.ofVirtual()
              .start(() -> outcome.complete(caller.ask(whole, server.url(), Caller.PATIENT)));
      asked.acquire();
      call.interrupt();
      assertThat(outcome.get(5, TimeUnit.SECONDS))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CALLER_GONE, Failed::kind)
          .returns(1, Failed::attempts);
      assertThat(server.isHungUpWithin(5_000)).isTrue();
    }
  }

  @Test
  void a_connection_serves_many_answers() throws IOException {
    Script answering =
        line -> {
          sayHead(line);
          line.say(whole.answer());
        };
    try (var server = new ScriptedServer(answering)) {
      for (var i = 0; i < 5; i++) {
        assertThat(caller.ask(whole, server.url(), Caller.PATIENT)).isInstanceOf(Answered.class);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_body_that_is_compressed_unasked_is_read() throws IOException {
    try (var server = new ScriptedServer(line -> sayPacked(line, "200 OK", whole.answer()))) {
      assertThat(caller.ask(whole, server.url(), Caller.PATIENT)).isInstanceOf(Answered.class);
    }
  }

  @Test
  void a_byte_order_mark_is_not_passed_on() throws IOException {
    try (var server =
        new ScriptedServer(line -> sayPacked(line, "200 OK", '\uFEFF' + whole.answer()))) {
      assertThat(caller.ask(whole, server.url(), Caller.PATIENT))
          .isInstanceOfSatisfying(
              Answered.class,
              answer -> assertThat(String.valueOf(answer.raw())).doesNotContain("\uFEFF"));
    }
  }

  @Test
  void a_refusal_that_is_compressed_unasked_says_why() throws IOException {
    var error = "{\"error\":{\"code\":400,\"message\":\"too hot\",\"status\":\"BAD\"}}";
    try (var server = new ScriptedServer(line -> sayPacked(line, "400 Bad Request", error))) {
      assertThat(caller.ask(whole, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns("p/asked-1: HTTP 400: too hot", Failed::detail);
    }
  }

  private static void sayPacked(Line line, String status, String body) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.getBytes(UTF_8));
    }
    line.say(
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
            + packed.size()
            + "\r\n\r\n");
    line.say(packed.toByteArray());
  }

  private void sayHalf(Line line) throws IOException {
    sayHead(line);
    line.say(whole.answer().substring(0, whole.answer().length() / 2));
  }

  private void sayHead(Line line) throws IOException {
    line.say(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + whole.answer().length()
            + "\r\n\r\n");
  }
}
