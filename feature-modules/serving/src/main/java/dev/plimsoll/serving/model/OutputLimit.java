package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.models.api.Task;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The longest answer that a model may give: as requested by the caller, up to the feature's limit.
 */
final class OutputLimit {
  private static final List<String> FIELDS = List.of("max_completion_tokens", "max_tokens");

  /** Of Qwen and of OpenRouter, which may count them beside the answer. */
  private static final List<String> THOUGHTS = List.of("/thinking_budget", "/reasoning/max_tokens");

  /** Of models of Qwen and others that are told to think, and not how much. */
  private static final long MOST_THOUGHTS = 40_000;

  private OutputLimit() {}

  /** The limit of one answer in tokens. */
  static int of(AiFeature feature, ObjectNode options) {
    return FIELDS.stream()
        .mapToInt(field -> atLeastOne(options, field, feature.limits().maxOutputTokens()))
        .reduce(feature.limits().maxOutputTokens(), Math::min);
  }

  /**
   * The limit of all answers together: several where the caller asks so, none of vectors. All of it
   * may be sound where the caller asks for that.
   */
  static Tokens inAll(AiFeature feature, ObjectNode options) {
    if (feature.task() == Task.EMBED) {
      return Tokens.NONE;
    }
    var most = (of(feature, options) + thoughts(options)) * atLeastOne(options, "n", 1);
    return Tokens.of(0, most).with(new Audio(0, 0, asksForSound(options) ? most : 0));
  }

  /** What a model may think beside its answer, in tokens, where the caller says how much. */
  private static long thoughts(ObjectNode options) {
    return THOUGHTS.stream()
        .map(options::at)
        .filter(JsonNode::isNumber)
        .mapToLong(budget -> Math.clamp(budget.asLong(0), 0, Integer.MAX_VALUE))
        .max()
        .orElse(options.path("enable_thinking").asBoolean(false) ? MOST_THOUGHTS : 0);
  }

  private static boolean asksForSound(ObjectNode options) {
    return options.path("audio").isObject()
        || Stream.of("/modalities", "/generationConfig/responseModalities")
            .flatMap(path -> options.at(path).valueStream())
            .anyMatch(kind -> kind.asString("").equalsIgnoreCase("audio"));
  }

  /** The caller's options with the limit in the fields that the caller used, or the usual one. */
  static ObjectNode applied(AiFeature feature, ObjectNode options) {
    var limited = options.deepCopy();
    FIELDS.stream().filter(field -> limited.path(field).isNull()).forEach(limited::remove);
    var used = FIELDS.stream().filter(limited::has).toList();
    for (var field : used.isEmpty() ? List.of("max_tokens") : used) {
      limited.put(field, of(feature, options));
    }
    return limited;
  }

  private static int atLeastOne(ObjectNode options, String field, int otherwise) {
    var given = options.get(field);
    return given != null && given.isInt() && given.intValue() > 0 ? given.intValue() : otherwise;
  }
}
