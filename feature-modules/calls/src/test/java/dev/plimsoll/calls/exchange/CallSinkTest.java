package dev.plimsoll.calls.exchange;

import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallSinkTest {
  @Test
  void writes_a_line_of_a_table_for_each_call() throws IOException {
    var lines =
        written(ExportFormat.CSV, call("c1").record(), call("c2").record()).split("\r\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).startsWith("id,at,conversation,feature").endsWith("input,answer");
    assertThat(lines[1])
        .startsWith(
            "c1,2026-11-21T12:00:00Z,talk-c1,help,PAGE,PROGRESSIVE,ANSWERED,default,anna,,7,")
        .endsWith("0.002100,310.0,1200.0,,How do I turn a feature off?,With its kill switch [1].");
  }

  @Test
  void writes_all_of_a_call_on_a_line_of_json() throws IOException {
    var line = written(ExportFormat.JSONL, call("c1").record());
    assertThat(line).endsWith("}\n");
    assertThat(Json.read(line, CallRecord.class)).isEqualTo(call("c1").record());
  }

  @Test
  void writes_a_trace_for_each_call_by_the_names_of_opentelemetry() throws IOException {
    var spans = spans(call("c1").record(), call("c2").ending(Outcome.FAILED).record());
    assertThat(spans).hasSize(6);
    var span = spans.get(0);
    assertThat(span.get("name").asString()).isEqualTo("chat gpt-small");
    assertThat(span.get("kind").asInt()).isEqualTo(3);
    assertThat(span.get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(span.get("spanId").asString()).matches("[0-9a-f]{16}");
    assertThat(span.get("startTimeUnixNano").asString()).isEqualTo("1795262400000000000");
    assertThat(span.get("endTimeUnixNano").asString()).isEqualTo("1795262401200000000");
    assertThat(attribute(span, "gen_ai.request.model")).isEqualTo("gpt-small");
    assertThat(attribute(span, "gen_ai.response.model")).isEqualTo("gpt-small-2026-08-01");
    assertThat(attribute(span, "gen_ai.usage.input_tokens")).isEqualTo("900");
    assertThat(attribute(span, "gen_ai.conversation.id")).isEqualTo("talk-c1");
    assertThat(attribute(span, "plimsoll.interaction")).isEqualTo("progressive");
    var stage = spans.get(1);
    assertThat(stage.get("parentSpanId")).isEqualTo(span.get("spanId"));
    assertThat(stage.get("traceId")).isEqualTo(span.get("traceId"));
    assertThat(attribute(spans.get(3), "error.type")).isEqualTo("failed");
    assertThat(spans.get(3).get("status").get("code").asInt()).isEqualTo(2);
  }

  @Test
  void writes_whole_files_without_calls() throws IOException {
    assertThat(written(ExportFormat.JSONL)).isEmpty();
    assertThat(spans()).isEmpty();
  }

  private static JsonNode spans(CallRecord... calls) throws IOException {
    var json = Json.parse(written(ExportFormat.OTLP, calls));
    return json.at("/resourceSpans/0/scopeSpans/0/spans");
  }

  private static String attribute(JsonNode span, String key) {
    for (var attribute : span.get("attributes")) {
      if (attribute.get("key").asString().equals(key)) {
        return attribute.get("value").iterator().next().asString();
      }
    }
    return "none";
  }

  private static String written(ExportFormat format, CallRecord... calls) throws IOException {
    var out = new ByteArrayOutputStream();
    var sink = CallSink.of(format, out);
    sink.begin();
    for (var call : calls) {
      sink.write(call);
    }
    sink.end();
    return out.toString(StandardCharsets.UTF_8);
  }
}
