package dev.plimsoll.serving;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.LabelledExample;
import dev.plimsoll.prompts.PromptVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a prompt around what the user asks.
 *
 * <p>The prompt's leading system parts come first, then the earlier talk, then its other parts. A
 * prompt without a user part is followed by the user's message as it came.
 */
final class Prompting {
  /** What a prompt may say as {@code {{…}}}, and where a call has it from. */
  private static final Map<String, Function<Material, String>> VARIABLES =
      Map.of(
          "input",
          Material::input,
          "question",
          Material::input,
          "passages",
          material -> numbered(material.passages()),
          "labels",
          material -> labels(material.feature().examples()));

  /** What a call offers to its prompt. */
  record Material(AiFeature feature, String input, List<Passage> passages) {}

  private Prompting() {}

  /** The variables that every call can fill. */
  static Set<String> fillable() {
    return new TreeSet<>(VARIABLES.keySet());
  }

  /** The variables of a prompt that no call can fill. */
  static Set<String> unfillable(PromptVersion prompt) {
    var missing = new TreeSet<>(prompt.variables());
    missing.removeAll(VARIABLES.keySet());
    return missing;
  }

  static List<Message> messages(PromptVersion prompt, Material material, List<Message> talk) {
    var parts = prompt.render(values(prompt, material));
    var messages = new ArrayList<Message>(parts.size() + talk.size());
    var opening = parts.stream().takeWhile(part -> part.role().equals("system")).toList();
    var closing = parts.subList(opening.size(), parts.size());
    messages.addAll(opening);
    messages.addAll(closing.isEmpty() ? talk : earlier(talk));
    messages.addAll(closing);
    return messages;
  }

  private static Map<String, String> values(PromptVersion prompt, Material material) {
    var values = new HashMap<String, String>();
    VARIABLES.forEach((name, source) -> {
      if (prompt.variables().contains(name)) {
        values.put(name, source.apply(material));
      }
    });
    return values;
  }

  /** The talk before the last thing that the user said. */
  private static List<Message> earlier(List<Message> talk) {
    for (var i = talk.size() - 1; i >= 0; i--) {
      if (talk.get(i).role().equals("user")) {
        return talk.subList(0, i);
      }
    }
    return talk;
  }

  private static String numbered(List<Passage> passages) {
    var text = new StringBuilder();
    for (var i = 0; i < passages.size(); i++) {
      var passage = passages.get(i);
      text.append('[').append(i + 1).append("] ").append(passage.title()).append('\n');
      text.append(passage.text()).append("\n\n");
    }
    return text.toString().stripTrailing();
  }

  private static String labels(List<LabelledExample> examples) {
    return examples.stream()
        .map(LabelledExample::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
