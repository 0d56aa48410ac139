package dev.plimsoll.models;

import static dev.plimsoll.models.ScriptedServer.STREAM_END;
import static dev.plimsoll.models.ScriptedServer.STREAM_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.ScriptedServer.Script;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a streamed answer comes, stops coming, and is given up. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
@ParameterizedClass
@EnumSource
class ProviderStreamsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(150);

  private final Cell streamed;
  private final Dialect dialect;
  private final Caller caller = new Caller();

  ProviderStreamsTest(Dialect dialect) {
    this.dialect = dialect;
    streamed = new Cell(dialect, true);
  }

  @AfterEach
  void close() {
    caller.close();
  }

  @Test
  void every_piece_is_handed_on_before_the_next_is_sent() throws IOException {
    var heard = new Semaphore(0);
    Script waitingToBeHeard =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.frames().get(0));
          for (var piece : dialect.frames().subList(1, 3)) {
            line.chunk(piece);
            heard.acquire();
          }
          line.chunk(String.join("", dialect.frames().subList(3, dialect.frames().size())));
          line.say(STREAM_END);
        };
    try (var server = new ScriptedServer(waitingToBeHeard)) {
      ChunkSink hearing =
          chunk -> {
            caller.pieces.add(chunk);
            if (!chunk.text().isEmpty()) {
              heard.release();
            }
          };
      var outcome = caller.ask(streamed, server.url(), Caller.PATIENT, hearing);
      assertThat(outcome)
          .asInstanceOf(type(Answered.class))
          .returns("Hello there.", Answered::text);
      assertThat(caller.heard()).isEqualTo("Hello there.");
    }
  }

  /** OpenAI wraps each token in 330 bytes, which nobody keeps. */
  @Test
  void a_long_answer_in_small_pieces_is_no_flood() throws IOException {
    var padding = ",\"obfuscation\":\"" + "x".repeat(20_000) + "\"}\n\n";
    var piece = dialect.frames().get(1).stripTrailing().replaceFirst("}$", padding);
    Script manyPieces =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.frames().get(0));
          for (var i = 0; i < 600; i++) {
            line.chunk(piece);
          }
          var rest = dialect.frames().subList(2, dialect.frames().size());
          line.chunk(String.join("", rest));
          line.say(STREAM_END);
        };
    try (var server = new ScriptedServer(manyPieces)) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT, _ -> {}))
          .asInstanceOf(type(Answered.class))
          .extracting(Answered::text)
          .asString()
          .startsWith("HelloHello")
          .endsWith(" there.");
    }
  }

  @Test
  void a_caller_that_hangs_up_cancels_the_exchange_at_once() throws Exception {
    try (var server = new ScriptedServer(this::beginAndStall)) {
      var outcome =
          caller.ask(
              streamed,
              server.url(),
              Caller.PATIENT,
              _ -> {
                throw new CallerGone(new IOException("Broken pipe"));
              });
      assertThat(server.isHungUpWithin(5_000)).isTrue();
      assertThat(outcome)
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CALLER_GONE, Failed::kind)
          .returns("Hello", Failed::partial)
          .returns(1, Failed::attempts);
      assertThat(outcome.tokens().input()).isPositive();
      assertThat(outcome.tokens().output()).isEqualTo(1);
    }
  }

  @Test
  void interrupting_the_call_cancels_the_exchange_at_once() throws Exception {
    try (var server = new ScriptedServer(this::beginAndStall)) {
      var begun = new Semaphore(0);
      var outcome = new CompletableFuture<ModelOutcome>();
      var call =
          Thread.ofVirtual()
              .start(() ->
                  outcome.complete(
                      caller.ask(streamed, server.url(), Caller.PATIENT, _ -> begun.release())));
      begun.acquire();
      call.interrupt();
      assertThat(outcome.get(5, TimeUnit.SECONDS))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CALLER_GONE, Failed::kind);
      assertThat(server.isHungUpWithin(5_000)).isTrue();
    }
  }

  @Test
  void a_stall_after_the_first_token_is_not_waited_for() throws Exception {
    try (var server = new ScriptedServer(this::beginAndStall)) {
      var outcome = caller.ask(streamed, server.url(), new Timeouts(LONG, LONG, SHORT, LONG));
      assertThat(outcome)
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.TIMED_OUT, Failed::kind)
          .returns("p/asked-1: the next token did not arrive within 150 ms", Failed::detail)
          .returns("Hello", Failed::partial)
          .returns(1, Failed::attempts);
      assertThat(server.isHungUpWithin(5_000)).isTrue();
    }
  }

  @Test
  void an_answer_that_does_not_end_is_given_up_in_total() throws IOException {
    Script endless =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.frames().get(0));
          do {
            line.chunk(dialect.frames().get(1));
          } while (!line.isHungUpWithin(10));
        };
    try (var server = new ScriptedServer(endless)) {
      var outcome = caller.ask(streamed, server.url(), new Timeouts(LONG, LONG, LONG, SHORT));
      assertThat(outcome)
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.OUT_OF_TIME, Failed::kind)
          .returns("p/asked-1: the whole answer did not arrive within 150 ms", Failed::detail);
    }
  }

  @Test
  void a_caller_who_reads_slowly_is_no_provider_that_stalls() throws IOException {
    try (var server = new ScriptedServer(streaming(String.join("", dialect.frames())))) {
      var slowly = new Timeouts(LONG, LONG, SHORT, LONG);
      assertThat(caller.ask(streamed, server.url(), slowly, pausing(SHORT.multipliedBy(3))))
          .isInstanceOf(Answered.class);
    }
  }

  /** Somebody who takes so long with each piece. */
  private static ChunkSink pausing(Duration pause) {
    return _ -> LockSupport.parkNanos(pause.toNanos());
  }

  @Test
  void a_provider_that_only_says_that_it_is_there_stalls() throws Exception {
    Script pinging =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.begun());
          do {
            line.chunk(": still there\n\nevent: ping\ndata: {\"type\": \"ping\"}\n\n");
          } while (!line.isHungUpWithin(10));
        };
    try (var server = new ScriptedServer(pinging)) {
      var outcome = caller.ask(streamed, server.url(), new Timeouts(LONG, LONG, SHORT, LONG));
      assertThat(outcome)
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.TIMED_OUT, Failed::kind);
    }
  }

  @Test
  void a_stream_that_is_cut_is_no_whole_answer() throws IOException {
    Script cutting =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.begun());
          throw new IOException("power cut");
        };
    try (var server = new ScriptedServer(cutting)) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CUT_SHORT, Failed::kind)
          .returns("Hello", Failed::partial)
          .returns(1, Failed::attempts);
      assertThat(caller.heard()).isEqualTo("Hello");
    }
  }

  @Test
  void a_stream_that_ends_without_a_reason_is_no_whole_answer() throws IOException {
    try (var server = new ScriptedServer(streaming(dialect.begun()))) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CUT_SHORT, Failed::kind)
          .returns("Hello", Failed::partial);
    }
  }

  @Test
  void a_stream_that_is_cut_before_its_first_token_is_tried_again() throws IOException {
    Script cutting =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(dialect.frames().getFirst());
          throw new IOException("power cut");
        };
    try (var server = new ScriptedServer(cutting)) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.UNAVAILABLE, Failed::kind)
          .returns(3, Failed::attempts);
      assertThat(caller.pieces).isEmpty();
    }
  }

  @Test
  void a_malformed_piece_cuts_the_answer_short() throws IOException {
    try (var server = new ScriptedServer(streaming(dialect.begun() + "data: {oops\n\n"))) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CUT_SHORT, Failed::kind)
          .returns("Hello", Failed::partial);
    }
  }

  @Test
  void an_error_among_the_pieces_cuts_the_answer_short() throws IOException {
    var error = dialect.errorFrame("api_error", "Internal server error");
    try (var server = new ScriptedServer(streaming(dialect.begun() + error))) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Failed.class))
          .returns(FailureKind.CUT_SHORT, Failed::kind)
          .returns("p/asked-1: Internal server error", Failed::detail)
          .returns("Hello", Failed::partial);
    }
  }

  @Test
  void an_answer_that_gave_its_reason_stays_whole_when_the_rest_is_cut() throws IOException {
    Script cutting =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(String.join("", dialect.frames().subList(0, 4)));
          throw new IOException("power cut");
        };
    try (var server = new ScriptedServer(cutting)) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT))
          .asInstanceOf(type(Answered.class))
          .returns("Hello there.", Answered::text);
    }
  }

  @Test
  void a_connection_serves_many_streams() throws IOException {
    try (var server = new ScriptedServer(streaming(streamed.answer()))) {
      for (var i = 0; i < 5; i++) {
        assertThat(caller.ask(streamed, server.url(), Caller.PATIENT)).isInstanceOf(Answered.class);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_provider_that_does_not_end_its_stream_is_not_waited_for() throws Exception {
    Script lingering =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(streamed.answer());
          line.stall();
        };
    try (var server = new ScriptedServer(lingering)) {
      assertThat(caller.ask(streamed, server.url(), new Timeouts(LONG, LONG, LONG, LONG)))
          .isInstanceOf(Answered.class);
      assertThat(server.isHungUpWithin(5_000)).isTrue();
    }
  }

  @Test
  void a_provider_that_says_why_the_answer_ended_and_no_more_is_not_waited_for_long()
      throws Exception {
    Script silent =
        line -> {
          line.say(STREAM_HEAD);
          line.chunk(String.join("", dialect.frames().subList(0, 4)));
          line.stall();
        };
    try (var server = new ScriptedServer(silent)) {
      assertThat(caller.ask(streamed, server.url(), new Timeouts(LONG, LONG, LONG, LONG)))
          .asInstanceOf(type(Answered.class))
          .returns("Hello there.", Answered::text);
    }
  }

  @Test
  void what_was_said_before_the_first_token_is_not_billed() throws IOException {
    try (var server = new ScriptedServer(streaming(""))) {
      assertThat(caller.ask(streamed, server.url(), Caller.PATIENT).tokens())
          .isEqualTo(Tokens.NONE);
    }
  }

  private static Script streaming(String frames) {
    return line -> {
      line.say(STREAM_HEAD);
      if (!frames.isEmpty()) {
        line.chunk(frames);
      }
      line.say(STREAM_END);
    };
  }

  private void beginAndStall(ScriptedServer.Line line) throws IOException {
    line.say(STREAM_HEAD);
    line.chunk(dialect.begun());
    line.stall();
  }
}
