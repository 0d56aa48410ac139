package dev.plimsoll.costs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.costs.prices.ServiceTier;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.harness.Table;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.workspace.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What calls cost, from the usage that providers report to the record, against amounts that were
 * computed by hand from the prices of the catalogue.
 */
@SharedContainer
class CostFixturesIT {
  /** 86 x 1.25 + 1,920 x 0.125 + 300 x 10 = 3,347.5 millionths of a dollar. */
  private static final Fixture CACHED_AND_REASONED =
      new Fixture(
          "openai",
          false,
          """
          {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-5-2025-08-07",
           "choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},
             "finish_reason":"stop"}],
           "usage":{"prompt_tokens":2006,"completion_tokens":300,"total_tokens":2306,
             "prompt_tokens_details":{"cached_tokens":1920,"audio_tokens":0},
             "completion_tokens_details":{"reasoning_tokens":192,"audio_tokens":0,
               "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},
           "service_tier":"default"}
          """,
          3_348,
          1_674);

  /** 488 x 1.25 + 512 x 0.125 + 1,500 x 10 = 15,674. */
  private static final Fixture STREAMED_AND_REASONED =
      new Fixture(
          "openai",
          true,
          """
          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-5-2025-08-07",\
          "choices":[{"index":0,"delta":{"role":"assistant","content":"Hi"},\
          "finish_reason":null}],"usage":null}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-5-2025-08-07",\
          "choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}

          data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-5-2025-08-07",\
          "choices":[],"usage":{"prompt_tokens":1000,"completion_tokens":1500,\
          "total_tokens":2500,"prompt_tokens_details":{"cached_tokens":512},\
          "completion_tokens_details":{"reasoning_tokens":1280}}}

          data: [DONE]

          """,
          15_674,
          7_837);

  /** 2,095 x 3 + 2,000 x 0.30 + 51 x 3.75 + 2,000 x 6 + 503 x 15 = 26,621.25. */
  private static final Fixture CACHED_FOR_MINUTES_AND_FOR_AN_HOUR =
      new Fixture(
          "anthropic",
          false,
          """
          {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929",
           "content":[{"type":"text","text":"Hi"}],"stop_reason":"end_turn","stop_sequence":null,
           "usage":{"input_tokens":2095,"cache_creation_input_tokens":2051,
             "cache_read_input_tokens":2000,
             "cache_creation":{"ephemeral_5m_input_tokens":51,"ephemeral_1h_input_tokens":2000},
             "output_tokens":503,"service_tier":"standard"}}
          """,
          26_621,
          13_311);

  /** 1,000 x 6 + 200,000 x 0.60 + 100 x 22.50 = 128,250: the tier of long contexts. */
  private static final Fixture LONG =
      new Fixture(
          "anthropic",
          false,
          """
          {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929",
           "content":[{"type":"text","text":"Hi"}],"stop_reason":"end_turn","stop_sequence":null,
           "usage":{"input_tokens":1000,"cache_creation_input_tokens":0,
             "cache_read_input_tokens":200000,"output_tokens":100,"service_tier":"standard"}}
          """,
          128_250,
          64_125);

  /** 25 x 3 + 100 x 0.30 + 10 x 3.75 + 15 x 15 = 367.5. */
  private static final Fixture STREAMED_AND_CACHED =
      new Fixture(
          "anthropic",
          true,
          """
          event: message_start
          data: {"type":"message_start","message":{"id":"msg_1","type":"message",\
          "role":"assistant","model":"claude-sonnet-4-5-20250929","content":[],\
          "stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":25,\
          "cache_creation_input_tokens":10,"cache_read_input_tokens":100,"output_tokens":1}}}

          event: content_block_start
          data: {"type":"content_block_start","index":0,\
          "content_block":{"type":"text","text":""}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,\
          "delta":{"type":"text_delta","text":"Hi"}}

          event: content_block_stop
          data: {"type":"content_block_stop","index":0}

          event: message_delta
          data: {"type":"message_delta","delta":{"stop_reason":"end_turn",\
          "stop_sequence":null},"usage":{"output_tokens":15}}

          event: message_stop
          data: {"type":"message_stop"}

          """,
          368,
          184);

  /** 32 x 2.50 + 300 x 32 + 80 x 10 + 400 x 64 = 36,080; the model is no cheaper in a batch. */
  private static final Fixture HEARD_AND_SPOKEN =
      new Fixture(
          "openai",
          "gpt-audio-1.5",
          false,
          """
          {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-audio-1.5",
           "choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":null,
             "audio":{"id":"audio_1","data":"UklGRg==","expires_at":9,"transcript":"Hi"}},
             "finish_reason":"stop"}],
           "usage":{"prompt_tokens":332,"completion_tokens":480,"total_tokens":812,
             "prompt_tokens_details":{"cached_tokens":0,"text_tokens":32,"audio_tokens":300},
             "completion_tokens_details":{"reasoning_tokens":0,"text_tokens":80,
               "audio_tokens":400}}}
          """,
          36_080,
          36_080);

  /** 15 x 0.30 + 1,920 x 1 + 72 x 2.50 = 2,104.5. */
  private static final Fixture STREAMED_AND_HEARD =
      new Fixture(
          "gemini",
          "gemini-2.5-flash",
          true,
          """
          data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Hi"}]}}],\
          "modelVersion":"gemini-2.5-flash","responseId":"r"}

          data: {"candidates":[{"content":{"role":"model","parts":[{"text":"."}]},\
          "finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":1935,\
          "candidatesTokenCount":12,"totalTokenCount":2007,"thoughtsTokenCount":60,\
          "promptTokensDetails":[{"modality":"TEXT","tokenCount":15},\
          {"modality":"AUDIO","tokenCount":1920}]},\
          "modelVersion":"gemini-2.5-flash","responseId":"r"}

          """,
          2_105,
          1_052);

  @Inject AiFeatures features;
  @Inject Workspaces workspaces;
  @Inject Prices prices;
  @Inject CallLog log;

  /**
   * An answer of a provider.
   *
   * @param micros the cost of the call
   * @param inBatch its cost in a batch
   */
  private record Fixture(
      String kind, String model, boolean stream, String body, long micros, long inBatch) {
    Fixture(String kind, boolean stream, String body, long micros, long inBatch) {
      this(kind, textModel(kind), stream, body, micros, inBatch);
    }

    private static String textModel(String kind) {
      return kind.equals("openai") ? "gpt-5-2025-08-07" : "claude-sonnet-4-5-20250929";
    }

    /** Of all that is declared for it. */
    String name() {
      return model.replace('.', '-');
    }
  }

  @Test
  void cost_what_was_computed_by_hand() throws IOException {
    var table =
        new Table(
            "costs",
            "provider",
            "asked for",
            "input",
            "read from cache",
            "written to it",
            "output",
            "reasoning",
            "sound in",
            "sound out",
            "micro-USD by hand",
            "on record",
            "in a batch by hand",
            "computed");
    for (var fixture :
        List.of(
            CACHED_AND_REASONED,
            STREAMED_AND_REASONED,
            CACHED_FOR_MINUTES_AND_FOR_AN_HOUR,
            LONG,
            STREAMED_AND_CACHED,
            HEARD_AND_SPOKEN,
            STREAMED_AND_HEARD)) {
      var given = (Answer.Given) asked(fixture);
      var model = new ModelKey(fixture.name() + "-model");
      assertThat(prices.cost(model, given.tokens()))
          .as(fixture.body())
          .isEqualTo(new Prices.Cost(new Usd(fixture.micros()), true));
      var inBatch = prices.cost(model, given.tokens(), ServiceTier.BATCH).amount();
      assertThat(inBatch)
          .as("in a batch: %s", fixture.body())
          .isEqualTo(new Usd(fixture.inBatch()));
      assertThat(log.awaitWritten(Duration.ofSeconds(10))).isTrue();
      var bill = log.detail(given.call()).orElseThrow().call().bill();
      assertThat(bill.cost()).isEqualTo(new Usd(fixture.micros()));
      assertThat(bill.tokens().audio()).isEqualTo(given.tokens().audio());
      table.row(
          fixture.kind(),
          fixture.stream() ? "SSE" : "JSON",
          bill.tokens().input(),
          bill.tokens().cachedRead(),
          bill.tokens().cachedWrite(),
          bill.tokens().output(),
          bill.tokens().reasoning(),
          bill.tokens().audio().heard(),
          bill.tokens().audio().output(),
          fixture.micros(),
          bill.cost().micros(),
          fixture.inBatch(),
          inBatch.micros());
    }
    table.save();
  }

  private Answer asked(Fixture fixture) throws IOException {
    var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/", exchange -> answer(exchange, fixture));
    provider.start();
    try {
      declare(fixture, provider.getAddress().getPort());
      return features.ask(ask(fixture), AnswerListener.NONE);
    } finally {
      provider.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, Fixture fixture) throws IOException {
    var type = fixture.stream() ? "text/event-stream" : "application/json";
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    var body = fixture.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void declare(Fixture fixture, int port) throws IOException {
    var file = Files.createTempFile("workspace", ".yaml");
    Files.writeString(
        file,
        """
        providers:
          - {name: %1$s-provider, kind: %3$s, url: "http://127.0.0.1:%2$d/v1"}
        models:
          - {key: %1$s-model, provider: %1$s-provider, model: %4$s, price: catalogue}
        features:
          - key: %1$s-feature
            title: Fixture
            task: chat
            flag: everyone
            fallback: [{model: %1$s-model}]
        """
            .formatted(fixture.name(), port, fixture.kind(), fixture.model()));
    workspaces.apply(file);
    Files.delete(file);
  }

  private static Ask ask(Fixture fixture) {
    var caller =
        new Caller(new UserId("uma"), "Uma", TenantId.DEFAULT, Set.of(Role.USER), null, null);
    return new Ask(
        new FeatureKey(fixture.name() + "-feature"),
        caller,
        Channel.API,
        null,
        List.of(new Message("user", "Hi there", null)),
        Map.of(),
        Json.object(),
        fixture.stream());
  }
}
