package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * At least as many tokens as what is sent to a model will be: no tokenizer makes more of them than
 * there are bytes. A budget must not be overspent by a guess.
 */
final class InputBound {
  private static final int TOKENS_AROUND_A_MESSAGE = 8;

  private InputBound() {}

  static long of(List<Message> messages, ObjectNode options) {
    return bytes(options.toString())
        + messages.stream()
            .mapToLong(message -> bytes(sent(message)) + TOKENS_AROUND_A_MESSAGE)
            .sum();
  }

  /** What counts of a message: images and tools are in its raw form only. */
  private static String sent(Message message) {
    return Objects.requireNonNullElse(message.raw(), message.text());
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
