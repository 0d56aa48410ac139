package dev.plimsoll.models.chat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.platform.Json;

/** A talk in which an assistant calls two tools, for tests of protocols. */
public final class ToolTalk {
  /** Two tools, as a field of a request. */
  public static final String TOOLS =
      """
      "tools":[{"type":"function","function":{"name":"weather","description":"Of a city",
        "parameters":{"type":"object","properties":{"city":{"type":"string"}}}}},
        {"type":"function","function":{"name":"now"}}]\
      """;

  /** Calls of both, of which the first has a signature of Google and the second no arguments. */
  public static final Message CALLS =
      said(
          """
          {"role":"assistant","content":null,"tool_calls":[
            {"id":"call_a","type":"function",
             "function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"},
             "extra_content":{"google":{"thought_signature":"c2ln"}}},
            {"id":"call:b","type":"function","function":{"name":"now","arguments":""}}]}\
          """);

  /** The result of the first. */
  public static final Message DEGREES =
      said("{\"role\":\"tool\",\"tool_call_id\":\"call_a\",\"content\":\"7 degrees\"}");

  /** The result of the second, with a picture. */
  public static final Message CLOCK =
      said(
          """
          {"role":"tool","tool_call_id":"call:b","content":[{"type":"text","text":"a clock:"},
            {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}}]}\
          """);

  private ToolTalk() {}

  /** A message as a caller sends it. */
  public static Message said(String raw) {
    var json = Json.parse(raw);
    return new Message(json.get("role").stringValue(), json.path("content").asString(""), raw);
  }
}
