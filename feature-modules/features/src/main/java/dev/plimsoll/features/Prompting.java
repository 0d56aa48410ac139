package dev.plimsoll.features;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import dev.plimsoll.prompts.PromptVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Puts a prompt around what the user asks.
 *
 * <p>The prompt's leading system parts come first, then the earlier talk, then its other parts, and
 * then what followed the question, such as results of tools. A prompt without a user part is
 * followed by the user's message as it came.
 */
public final class Prompting {
  /** What a prompt may say as {@code {{…}}} for every feature, and where a call has it from. */
  private static final Map<String, Function<Material, String>> VARIABLES =
      Map.of(
          "input",
          Material::input,
          "question",
          Material::input,
          "passages",
          material -> numbered(material.passages()),
          "labels",
          material -> labels(material.feature()));

  static final Set<String> FILLED_BY_CALLS = VARIABLES.keySet();

  /**
   * What a call offers to its prompt.
   *
   * @param given the variables that came with the question
   */
  public record Material(
      AiFeature feature, String input, List<Passage> passages, Map<String, String> given) {}

  private Prompting() {}

  /** Of the variables of a prompt, those that calls of the feature cannot be sure to fill. */
  static Set<String> unfillable(Set<String> variables, AiFeature feature) {
    var missing = new TreeSet<>(variables);
    missing.removeAll(AiFeature.fillable(feature.prompt().variables().keySet()));
    return missing;
  }

  public static List<Message> messages(
      PromptVersion prompt, Material material, List<Message> talk) {
    return around(talk, prompt.render(values(prompt.variables(), material)));
  }

  /** The talk, with the parts of a prompt around its question. */
  static List<Message> around(List<Message> talk, List<Message> parts) {
    var messages = new ArrayList<Message>(parts.size() + talk.size());
    var opening = parts.stream().takeWhile(part -> part.role().equals("system")).toList();
    var closing = parts.subList(opening.size(), parts.size());
    messages.addAll(opening);
    if (closing.isEmpty()) {
      messages.addAll(talk);
      return messages;
    }
    var question = question(talk);
    if (question < 0) {
      messages.addAll(talk);
      messages.addAll(closing);
      return messages;
    }
    messages.addAll(talk.subList(0, question));
    messages.addAll(withItsFiles(closing, talk.get(question)));
    messages.addAll(talk.subList(question + 1, talk.size()));
    return messages;
  }

  /** The prompt's parts, of which the last that the user says has the pictures of the question. */
  private static List<Message> withItsFiles(List<Message> closing, Message question) {
    var files = files(question);
    var asked = question(closing);
    if (files.isEmpty() || asked < 0) {
      return closing;
    }
    var raw = Json.object().put("role", "user");
    var content = raw.putArray("content");
    content.addObject().put("type", "text").put("text", closing.get(asked).text());
    files.forEach(content::add);
    var messages = new ArrayList<>(closing);
    messages.set(asked, new Message("user", closing.get(asked).text(), raw.toString()));
    return messages;
  }

  /** Whether the last thing that the user sent has a picture, a sound or a file. */
  public static boolean asksWithFiles(List<Message> talk) {
    var question = question(talk);
    return question >= 0 && !files(talk.get(question)).isEmpty();
  }

  /** The parts of a message that are no text: pictures, sounds and files. */
  private static List<JsonNode> files(Message message) {
    return message.raw() == null
        ? List.of()
        : Json.parse(message.raw())
            .path("content")
            .valueStream()
            .filter(part -> part.isObject() && !part.path("type").asString("text").equals("text"))
            .toList();
  }

  /** What a call puts in the place of a prompt's variables. */
  static Map<String, String> values(Set<String> variables, Material material) {
    var values = new HashMap<>(material.feature().prompt().variables());
    values.putAll(material.given());
    values.keySet().retainAll(variables);
    VARIABLES.forEach((name, source) -> {
      if (variables.contains(name)) {
        values.put(name, source.apply(material));
      }
    });
    return values;
  }

  /** Where the last thing is that the user said; -1 if the user said nothing. */
  public static int question(List<Message> talk) {
    for (var i = talk.size() - 1; i >= 0; i--) {
      if (talk.get(i).role().equals("user")) {
        return i;
      }
    }
    return -1;
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

  /** The labels of the examples; where there are none, those of the schema. */
  private static String labels(AiFeature feature) {
    var examples = feature.examples().all();
    return examples.isEmpty()
        ? String.join(", ", feature.checks().labels())
        : examples.stream()
            .map(LabelledExample::label)
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
