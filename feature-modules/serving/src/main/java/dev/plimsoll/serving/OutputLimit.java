package dev.plimsoll.serving;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The longest answer that a model may give: as the caller asks, up to what the feature allows. */
final class OutputLimit {
  private static final List<String> FIELDS = List.of("max_completion_tokens", "max_tokens");

  private OutputLimit() {}

  /** The limit in tokens. */
  static int of(AiFeature feature, ObjectNode options) {
    return FIELDS.stream()
        .map(options::get)
        .filter(given -> given != null && given.isInt() && given.intValue() > 0)
        .mapToInt(given -> Math.min(given.intValue(), feature.maxOutputTokens()))
        .findFirst()
        .orElse(feature.maxOutputTokens());
  }

  /** The caller's options with the limit in the field that the caller used, or the usual one. */
  static ObjectNode applied(AiFeature feature, ObjectNode options) {
    var limited = options.deepCopy();
    var field = FIELDS.stream().filter(options::has).findFirst().orElse("max_tokens");
    return limited.put(field, of(feature, options));
  }
}
