package dev.plimsoll.models.gemini;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names of functions. Those of Gemini begin with a letter or an underscore, those of OpenAI also
 * with a digit or a hyphen.
 */
final class GeminiNames {
  private static final String MARK = "_";

  private GeminiNames() {}

  /** A caller's name, as Gemini accepts it. */
  static String sent(String name) {
    return name.isEmpty() || isLetter(name.charAt(0)) || name.startsWith(MARK) ? name : MARK + name;
  }

  /** A name that Gemini says, as the caller gave it. */
  static String said(String name, ObjectNode options) {
    if (!name.startsWith(MARK)) {
      return name;
    }
    var given = name.substring(MARK.length());
    return sent(given).equals(name) && names(options).anyMatch(given::equals) ? given : name;
  }

  private static Stream<String> names(ObjectNode options) {
    return Stream.concat(
            options.path("tools").valueStream().map(tool -> tool.path("function")),
            options.path("functions").valueStream())
        .map((JsonNode function) -> function.path("name").asString(""));
  }

  private static boolean isLetter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }
}
