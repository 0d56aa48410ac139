package dev.plimsoll.models.api;

import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer as it is streamed.
 *
 * @param text what it adds to the answer; may be empty
 * @param raw the data of the provider's own frame, if the provider uses the OpenAI format, to be
 *     passed on unchanged; null if the frame must be made
 * @param delta what it adds beside text, such as a call of a tool, as JSON in the OpenAI format, if
 *     the frame must be made; null if nothing
 * @param otherParts what it adds beside text, to be checked
 */
public record Chunk(
    String text, @Nullable String raw, @Nullable String delta, List<AnswerPart> otherParts) {
  public Chunk {
    // Answers that an earlier version stored have none.
    otherParts = Objects.requireNonNullElse(otherParts, List.of());
  }

  /** A piece that says why an answer is not in the format that was asked for. */
  public static Chunk refusal(String text) {
    var delta = Json.object().put("refusal", text).toString();
    return new Chunk("", null, delta, List.of(AnswerPart.refusal(text)));
  }

  /** How long all that it says is, in characters; without its frame. */
  public int length() {
    return text.length() + otherParts.stream().mapToInt(part -> part.text().length()).sum();
  }

  /** A piece that adds nothing but text, or is passed on unchanged. */
  public Chunk(String text, @Nullable String raw) {
    this(text, raw, null, List.of());
  }
}
