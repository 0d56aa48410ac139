package dev.plimsoll.models.api;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to one model.
 *
 * @param stream whether the answer is to be streamed
 * @param options further fields of the caller's request in the OpenAI format ({@code temperature},
 *     {@code tools} …), passed on unchanged; without {@code model}, {@code messages}, {@code
 *     stream}
 */
public record ModelRequest(
    ModelKey model,
    List<Message> messages,
    boolean stream,
    ObjectNode options,
    Grounding grounding) {
  private static final String FORMAT = "response_format";
  private static final Set<String> INSTRUCTING = Set.of("system", "developer");

  /** This request, where what it says of the format of its answer is said in words instead. */
  public ModelRequest withFormatInWords() {
    var other = options.deepCopy();
    other.remove(FORMAT);
    var all = new ArrayList<>(messages);
    // Behind the instructions: not all models take any later.
    var instructions =
        messages.stream().takeWhile(message -> INSTRUCTING.contains(message.role())).count();
    all.add((int) instructions, new Message("system", formatInWords(options), null));
    return new ModelRequest(model, List.copyOf(all), false, other, grounding);
  }

  /** How a model is told in words that its answer is to be JSON, as the options ask for. */
  public static String formatInWords(ObjectNode options) {
    var schema = options.path(FORMAT).at("/json_schema/schema");
    var form = schema.isObject() ? "value that matches this JSON Schema, and" : "object and";
    return (options.path("tools").isEmpty() ? "Answer" : "When you call no tool, answer")
        + " with one JSON "
        + form
        + " nothing else, not even a code fence"
        + (schema.isObject() ? ":\n" + schema : ".");
  }
}
