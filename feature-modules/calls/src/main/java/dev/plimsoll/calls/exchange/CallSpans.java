package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The trace of a call: a span for the call, and below it one for each of its stages. */
record CallSpans(CallRecord record) {
  private static final int INTERNAL = 1;
  private static final int CLIENT = 3;
  private static final int ERROR = 2;
  private static final int TRACE_ID = 32;
  private static final int SPAN_ID = 16;

  List<ObjectNode> all() {
    var call = record.call();
    var ids = Sha256.hex(call.id().value());
    var trace = ids.substring(0, TRACE_ID);
    var parent = ids.substring(TRACE_ID, TRACE_ID + SPAN_ID);
    var spans = new ArrayList<ObjectNode>();
    spans.add(callSpan(trace, parent));
    var begun = call.at();
    for (var stage : record.detail().stages()) {
      var ended = begun.plus(stage.micros(), ChronoUnit.MICROS);
      var id = Sha256.hex(call.id() + "#" + spans.size()).substring(0, SPAN_ID);
      spans.add(span(trace, id, stage.name(), INTERNAL, begun, ended).put("parentSpanId", parent));
      begun = ended;
    }
    return spans;
  }

  private ObjectNode callSpan(String trace, String id) {
    var call = record.call();
    var model = call.model().asked();
    var name = model == null ? GenAi.CHAT : GenAi.CHAT + " " + model;
    var end = call.at().plus(call.totalMicros(), ChronoUnit.MICROS);
    var span = span(trace, id, name, CLIENT, call.at(), end);
    span.set("attributes", attributes(call));
    if (call.outcome().isFailure()) {
      span.set("status", Json.object().put("code", ERROR).put("message", call.error()));
    }
    return span;
  }

  private static ObjectNode span(
      String trace, String id, String name, int kind, Instant begun, Instant ended) {
    return Json.object()
        .put("traceId", trace)
        .put("spanId", id)
        .put("name", name)
        .put("kind", kind)
        .put("startTimeUnixNano", nanos(begun))
        .put("endTimeUnixNano", nanos(ended));
  }

  private static ArrayNode attributes(Call call) {
    var started = call.started();
    var tokens = call.bill().tokens();
    var all = Json.mapper().createArrayNode();
    text(all, GenAi.OPERATION, GenAi.CHAT);
    text(all, GenAi.PROVIDER, "plimsoll");
    text(all, GenAi.REQUEST_MODEL, call.model().asked());
    text(all, GenAi.RESPONSE_MODEL, call.model().servedModel());
    text(all, GenAi.RESPONSE_ID, call.id());
    texts(all, GenAi.FINISH_REASONS, call.model().finishReason());
    number(all, GenAi.INPUT_TOKENS, tokens.input());
    number(all, GenAi.OUTPUT_TOKENS, tokens.output());
    number(all, GenAi.CACHE_READ_TOKENS, tokens.cachedRead());
    text(all, GenAi.CONVERSATION, started.conversation());
    text(all, GenAi.ERROR_TYPE, call.outcome().isFailure() ? word(call.outcome()) : null);
    text(all, "plimsoll.feature", call.feature());
    text(all, "plimsoll.outcome", word(call.outcome()));
    text(all, "plimsoll.channel", started.channel().name().toLowerCase(Locale.ROOT));
    text(all, "plimsoll.interaction", InteractionType.of(call).key());
    text(all, "plimsoll.prompt.name", started.versions().promptName());
    number(all, "plimsoll.prompt.version", started.versions().promptVersion());
    number(all, "plimsoll.flag.version", started.versions().flagVersion());
    number(all, "plimsoll.cost.micro_usd", call.bill().cost().micros());
    number(all, "plimsoll.first_token.micros", call.firstTokenMicros());
    return all;
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static void text(ArrayNode all, String key, @Nullable Object value) {
    if (value != null) {
      add(all, key, Json.object().put("stringValue", value.toString()));
    }
  }

  private static void texts(ArrayNode all, String key, @Nullable String value) {
    if (value != null) {
      var values = Json.mapper().createArrayNode();
      values.add(Json.object().put("stringValue", value));
      var array = Json.object();
      array.set("values", values);
      var wrapped = Json.object();
      wrapped.set("arrayValue", array);
      add(all, key, wrapped);
    }
  }

  /** OTLP writes whole numbers as texts. */
  private static void number(ArrayNode all, String key, @Nullable Number value) {
    if (value != null) {
      add(all, key, Json.object().put("intValue", value.toString()));
    }
  }

  private static void add(ArrayNode all, String key, ObjectNode value) {
    var attribute = Json.object().put("key", key);
    attribute.set("value", value);
    all.add(attribute);
  }

  private static String nanos(Instant moment) {
    return Long.toString(ChronoUnit.NANOS.between(Instant.EPOCH, moment));
  }
}
