package dev.plimsoll.models.api;

import dev.plimsoll.domain.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is to rest on, beside the rendered messages that say the same in words.
 *
 * @param input the user's own words: the question, or the text to shorten or to label
 * @param passages what was retrieved, best first; passage {@code n} is cited as {@code [n]}, from 1
 * @param examples for {@link Task#CLASSIFY}
 * @param schema the JSON Schema that the answer must fit, as JSON; null where it is free text
 */
public record Grounding(
    Task task,
    String input,
    List<Passage> passages,
    List<LabelledExample> examples,
    @Nullable String schema) {
  public static Grounding chat(String input) {
    return new Grounding(Task.CHAT, input, List.of(), List.of(), null);
  }
}
