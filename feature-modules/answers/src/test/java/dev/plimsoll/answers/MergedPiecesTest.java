package dev.plimsoll.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergedPiecesTest {
  private final MergedPieces merged = new MergedPieces();

  @Test
  void say_in_one_frame_what_a_provider_says_in_many() {
    frame("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null");
    frame("{\"content\":\"Hel\"}", "null");
    frame("{\"content\":\"lo\",\"reasoning_content\":\"Hm\"}", "null");
    frame("{\"reasoning_content\":\"m.\"}", "null");
    frame("{}", "\"stop\"");
    assertThat(merged.pieces()).hasSize(1);
    assertThat(only())
        .isEqualTo(
            Json.parse(
                """
                {"id":"c1","object":"chat.completion.chunk","created":7,"model":"m",
                 "choices":[{"index":0,"delta":{"role":"assistant","content":"Hello",
                   "refusal":null,"reasoning_content":"Hmm."},"finish_reason":"stop"}]}
                """));
  }

  @Test
  void join_the_arguments_of_each_call() {
    frame(
        call(0, "\"id\":\"a\",\"type\":\"function\",", "\"name\":\"now\",\"arguments\":\"\""),
        "null");
    frame(call(0, "", "\"arguments\":\"{\\\"x\\\":\""), "null");
    frame(call(1, "\"id\":\"b\",", "\"name\":\"later\",\"arguments\":\"{}\""), "null");
    frame(call(0, "\"id\":\"a\",", "\"name\":\"now\",\"arguments\":\"1}\""), "\"tool_calls\"");
    assertThat(only().at("/choices/0/delta/tool_calls"))
        .isEqualTo(
            Json.parse(
                """
                [{"index":0,"id":"a","type":"function",
                  "function":{"name":"now","arguments":"{\\"x\\":1}"}},
                 {"index":1,"id":"b","function":{"name":"later","arguments":"{}"}}]
                """));
  }

  @Test
  void keep_choices_usage_and_likelihoods() {
    raw("{\"id\":\"c\",\"choices\":[],\"prompt_filter_results\":[]}");
    raw("{\"id\":\"c\",\"choices\":[{\"index\":1,\"delta\":{\"content\":\"B\"}}]}");
    raw(
        "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"A\"},"
            + "\"logprobs\":{\"content\":[{\"token\":\"A\"}],\"refusal\":null}}],\"usage\":null}");
    raw(
        "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},"
            + "\"logprobs\":{\"content\":[{\"token\":\"a\"}]}}],\"usage\":{\"total_tokens\":3}}");
    assertThat(only())
        .isEqualTo(
            Json.parse(
                """
                {"id":"c","choices":[
                  {"index":0,"delta":{"content":"Aa"},
                   "logprobs":{"content":[{"token":"A"},{"token":"a"}],"refusal":null}},
                  {"index":1,"delta":{"content":"B"}}],
                 "prompt_filter_results":[],"usage":{"total_tokens":3}}
                """));
  }

  @Test
  void join_what_plimsoll_makes_frames_of() {
    merged.add(new Chunk("Hel", null));
    merged.add(new Chunk("lo", null, "{\"reasoning_content\":\"Hm\"}", List.of()));
    merged.add(
        new Chunk("", null, "{\"reasoning_content\":\"m.\"}", List.of(AnswerPart.thought("m."))));
    assertThat(merged.pieces())
        .containsExactly(new Chunk("Hello", null, "{\"reasoning_content\":\"Hmm.\"}", List.of()));
  }

  @Test
  void stay_apart_where_another_model_went_on() {
    merged.add(new Chunk("", null, "{\"reasoning_content\":\"Hm.\"}", List.of()));
    raw("{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"A\"}}]}");
    raw("{\"id\":\"c2\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"B\"}}]}");
    assertThat(merged.pieces()).extracting(Chunk::raw).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void take_no_more_than_the_words() {
    var kept = 0;
    for (var i = 0; i < 1_000; i++) {
      kept += merged.add(new Chunk("word ", padded("word ", "x".repeat(300))));
    }
    assertThat(kept).isBetween(5_000, 7_000);
    assertThat(String.valueOf(merged.pieces().getFirst().raw())).hasSizeLessThan(6_000);
  }

  private static String padded(String words, String padding) {
    return "{\"id\":\"c\",\"object\":\""
        + padding
        + "\",\"choices\":[{\"delta\":{\"content\":\""
        + words
        + "\"}}]}";
  }

  private JsonNode only() {
    return Json.parse(String.valueOf(merged.pieces().getLast().raw()));
  }

  private void frame(String delta, String reason) {
    raw(
        """
        {"id":"c1","object":"chat.completion.chunk","created":7,"model":"m",
         "choices":[{"index":0,"delta":%s,"finish_reason":%s}]}
        """
            .formatted(delta, reason));
  }

  private void raw(String data) {
    merged.add(new Chunk("", data));
  }

  private static String call(int index, String head, String function) {
    return "{\"tool_calls\":[{\"index\":%d,%s\"function\":{%s}}]}".formatted(index, head, function);
  }
}
