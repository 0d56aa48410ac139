package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * An upper bound of the input tokens of a request: no tokenizer makes more tokens than there are
 * bytes. A guess could overspend a budget.
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
