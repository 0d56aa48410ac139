package dev.plimsoll.failures;

import java.util.List;
import java.util.Locale;

/** What a kind of provider says: "Hello there.", for 19 tokens in, 8 of them cached, and 4 out. */
enum Speech {
  OPENAI("/v1") {
    @Override
    String whole() {
      return "{\"object\":\"chat.completion\",\"model\":\"served-1\",\"choices\":[{\"index\":0,"
          + "\"message\":{\"role\":\"assistant\",\"content\":\"Hello there.\"},"
          + "\"finish_reason\":\"stop\"}],"
          + USAGE
          + "}";
    }

    @Override
    String said(String words) {
      return piece("[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]".formatted(words), "");
    }

    @Override
    String opening() {
      return piece("[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]", "");
    }

    @Override
    String ending() {
      return piece("[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]", "")
          + piece("[]", "," + USAGE)
          + "data: [DONE]\n\n";
    }

    private static final String USAGE =
        "\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":4,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":8}}";

    private static String piece(String choices, String more) {
      return "data: {\"object\":\"chat.completion.chunk\",\"model\":\"served-1\",\"choices\":"
          + choices
          + more
          + "}\n\n";
    }

    @Override
    String error() {
      return "{\"error\":{\"message\":\"Overloaded\",\"type\":\"server_error\"}}";
    }
  },

  ANTHROPIC("/v1") {
    @Override
    String whole() {
      return "{\"type\":\"message\",\"model\":\"served-1\",\"content\":[{\"type\":\"text\","
          + "\"text\":\"Hello there.\"}],\"stop_reason\":\"end_turn\",\"usage\":{"
          + "\"input_tokens\":11,\"cache_read_input_tokens\":8,\"output_tokens\":4}}";
    }

    @Override
    String opening() {
      return event(
          "{\"type\":\"message_start\",\"message\":{\"model\":\"served-1\",\"usage\":{"
              + "\"input_tokens\":11,\"cache_read_input_tokens\":8,\"output_tokens\":1}}}");
    }

    @Override
    String said(String words) {
      return event(
          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\","
              + "\"text\":\"%s\"}}".formatted(words));
    }

    @Override
    String ending() {
      return event(
              "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                  + "\"usage\":{\"output_tokens\":4}}")
          + event("{\"type\":\"message_stop\"}");
    }

    @Override
    String error() {
      return "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
          + "\"message\":\"Overloaded\"}}";
    }
  },

  GEMINI("/v1beta") {
    @Override
    String whole() {
      return piece("Hello there.", END);
    }

    @Override
    String opening() {
      return event(piece("", "}]"));
    }

    @Override
    String said(String words) {
      return event(piece(words, "}]"));
    }

    @Override
    String ending() {
      return event(piece("", END));
    }

    private static final String END =
        ",\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":19,"
            + "\"cachedContentTokenCount\":8,\"candidatesTokenCount\":4}";

    private static String piece(String words, String end) {
      return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\""
          + words
          + "\"}]}"
          + end
          + ",\"modelVersion\":\"served-1\"}";
    }

    @Override
    String error() {
      return "{\"error\":{\"code\":503,\"message\":\"Overloaded\",\"status\":\"UNAVAILABLE\"}}";
    }
  };

  private final String base;

  Speech(String base) {
    this.base = base;
  }

  /** Where its API begins. */
  String base() {
    return base;
  }

  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract String whole();

  /** The piece of a stream before its first word. */
  abstract String opening();

  /** A piece with these words. */
  abstract String said(String words);

  abstract String ending();

  /** That it is overloaded. */
  abstract String error();

  String begun() {
    return opening() + said("Hello");
  }

  String streamed() {
    return String.join("", List.of(begun(), said(" there."), ending()));
  }

  /** Whether it says at the beginning of a stream what the question costs. */
  boolean countsAtOnce() {
    return this == ANTHROPIC;
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }
}
