package dev.plimsoll.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.platform.Json;
import org.junit.jupiter.api.Test;

class CallIdsTest {
  private static final String LONG = "chatcmpl-tool-0123456789abcdef0123456789abcdef";

  @Test
  void are_no_longer_than_openai_takes_and_still_belong_together() {
    var call = Json.parse(CallIds.shortened(call(LONG))).at("/tool_calls/0/id").stringValue();
    var result = Json.parse(CallIds.shortened(result(LONG))).path("tool_call_id").stringValue();
    assertThat(call).hasSizeLessThanOrEqualTo(40).isEqualTo(result);
  }

  @Test
  void stay_as_they_are_where_they_are_short_enough() {
    assertThat(CallIds.shortened(call("call_1"))).isEqualTo(call("call_1"));
    assertThat(CallIds.shortened(result("call_1"))).isEqualTo(result("call_1"));
    assertThat(ToolCall.newId()).hasSizeLessThanOrEqualTo(40);
  }

  private static String call(String id) {
    return "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\""
        + id
        + "\",\"type\":\"function\"}]}";
  }

  private static String result(String id) {
    return "{\"role\":\"tool\",\"tool_call_id\":\"" + id + "\",\"content\":\"1\"}";
  }
}
