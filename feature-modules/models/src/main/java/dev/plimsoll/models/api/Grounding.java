package dev.plimsoll.models.api;

import dev.plimsoll.domain.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources of an answer, in addition to the rendered messages, which contain the same as text.
 *
 * @param input the user's own words: the question, or the text to shorten or to label
 * @param passages the retrieved passages, best first; passage {@code n} is cited as {@code [n]},
 *     from 1
 * @param examples for {@link Task#CLASSIFY}
 * @param schema the JSON Schema that the answer must match, as JSON; null for free text
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
