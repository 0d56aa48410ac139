package dev.plimsoll.models;

import dev.plimsoll.models.anthropic.AnthropicProtocols;
import dev.plimsoll.models.gemini.GeminiProtocols;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.openai.OpenAiProtocols;
import java.util.List;

/** How each kind of remote provider really talks. */
enum Dialect {
  OPENAI {
    @Override
    ProviderProtocol protocol() {
      return OpenAiProtocols.protocol();
    }

    @Override
    String whole() {
      return """
      {"id":"chatcmpl-B9MHD","object":"chat.completion","created":1741570283,\
      "model":"served-1","choices":[{"index":0,"message":{"role":"assistant",\
      "content":"Hello there.","refusal":null,"annotations":[]},"logprobs":null,\
      "finish_reason":"stop"}],"usage":{"prompt_tokens":19,"completion_tokens":4,\
      "total_tokens":23,"prompt_tokens_details":{"cached_tokens":8,"audio_tokens":0},\
      "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}},\
      "service_tier":"default","system_fingerprint":"fp_fc9f1d7035"}\
      """;
    }

    @Override
    List<String> frames() {
      return List.of(
          piece("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null"),
          piece("{\"content\":\"Hello\"}", "null"),
          piece("{\"content\":\" there.\"}", "null"),
          piece("{}", "\"stop\""),
          """
          data: {"id":"chatcmpl-B9MHD","object":"chat.completion.chunk","created":1741570283,\
          "model":"served-1","choices":[],"usage":{"prompt_tokens":19,"completion_tokens":4,\
          "total_tokens":23,"prompt_tokens_details":{"cached_tokens":8,"audio_tokens":0}}}

          """,
          "data: [DONE]\n\n");
    }

    private static String piece(String delta, String finishReason) {
      return """
      data: {"id":"chatcmpl-B9MHD","object":"chat.completion.chunk","created":1741570283,\
      "model":"served-1","service_tier":"default","system_fingerprint":"fp_fc9f1d7035",\
      "choices":[{"index":0,"delta":%s,"logprobs":null,"finish_reason":%s}],"usage":null}

      """
          .formatted(delta, finishReason);
    }

    @Override
    String error(String type, String message) {
      return """
      {"error":{"message":"%s","type":"%s","param":null,"code":null}}\
      """
          .formatted(message, type);
    }

    @Override
    String errorFrame(String type, String message) {
      return "data: " + error(type, message) + "\n\n";
    }
  },

  ANTHROPIC {
    @Override
    ProviderProtocol protocol() {
      return AnthropicProtocols.protocol();
    }

    @Override
    String whole() {
      return """
      {"id":"msg_013Zva2CMHLNnXjNJJKqJ2EF","type":"message","role":"assistant",\
      "model":"served-1","content":[{"type":"text","text":"Hello there."}],\
      "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":11,\
      "cache_creation_input_tokens":0,"cache_read_input_tokens":8,"output_tokens":4,\
      "service_tier":"standard"}}\
      """;
    }

    @Override
    List<String> frames() {
      return List.of(
          """
          event: message_start
          data: {"type":"message_start","message":{"id":"msg_013Zva2CMHLNnXjNJJKqJ2EF",\
          "type":"message","role":"assistant","content":[],"model":"served-1",\
          "stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":11,\
          "cache_creation_input_tokens":0,"cache_read_input_tokens":8,"output_tokens":1}}}

          event: content_block_start
          data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

          event: ping
          data: {"type":"ping"}

          """,
          piece("Hello"),
          piece(" there."),
          """
          event: content_block_stop
          data: {"type":"content_block_stop","index":0}

          event: message_delta
          data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},\
          "usage":{"output_tokens":4}}

          """,
          "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
    }

    private static String piece(String words) {
      return """
      event: content_block_delta
      data: {"type":"content_block_delta","index":0,\
      "delta":{"type":"text_delta","text":"%s"}}

      """
          .formatted(words);
    }

    @Override
    String error(String type, String message) {
      return """
      {"type":"error","error":{"type":"%s","message":"%s"},"request_id":"req_011CSHo"}\
      """
          .formatted(type, message);
    }

    @Override
    String errorFrame(String type, String message) {
      return "event: error\ndata: " + error(type, message) + "\n\n";
    }
  },

  GEMINI {
    @Override
    ProviderProtocol protocol() {
      return GeminiProtocols.protocol();
    }

    @Override
    String whole() {
      return piece("Hello there.", END);
    }

    @Override
    List<String> frames() {
      return List.of(
          frame(piece("", "")),
          frame(piece("Hello", "")),
          frame(piece(" there.", "")),
          frame(piece("", END)));
    }

    private static final String END =
        """
        ,"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":19,\
        "cachedContentTokenCount":8,"candidatesTokenCount":4,"totalTokenCount":23}\
        """;

    private static String piece(String words, String end) {
      return """
      {"candidates":[{"content":{"parts":[{"text":"%s"}],"role":"model"}%s,\
      "modelVersion":"served-1","responseId":"abc"}\
      """
          .formatted(words, end.isEmpty() ? "}]" : end);
    }

    private static String frame(String data) {
      return "data: " + data + "\r\n\r\n";
    }

    @Override
    String error(String type, String message) {
      return """
      {"error":{"code":%s,"message":"%s","status":"%s"}}\
      """
          .formatted(type.equals("invalid_request_error") ? 400 : 503, message, type);
    }

    @Override
    String errorFrame(String type, String message) {
      return frame(error(type, message));
    }
  };

  abstract ProviderProtocol protocol();

  /** "Hello there." as a whole body: 19 tokens in, of them 8 from the cache, and 4 out. */
  abstract String whole();

  /** The same as a stream; the second part says "Hello", the third " there.". */
  abstract List<String> frames();

  abstract String error(String type, String message);

  abstract String errorFrame(String type, String message);

  /** The stream up to and with "Hello". */
  String begun() {
    return frames().get(0) + frames().get(1);
  }
}
