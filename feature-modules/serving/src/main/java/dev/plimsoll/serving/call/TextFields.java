package dev.plimsoll.serving.call;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of the OpenAI format may hold text, and which say how to read others, or are data.
 */
final class TextFields {
  /** Fields that say how to read others, and nothing else. */
  private static final Set<String> FORMAL =
      Set.of("role", "type", "id", "tool_call_id", "format", "detail", "ttl");

  /** Options whose numbers may be long. */
  private static final Set<String> SEEDS = Set.of("seed", "random_seed");

  /** What a formal field says; anything else in one is a text. */
  private static final Pattern WORD =
      Pattern.compile("(?=.*[A-Za-z])[\\w:.|/-]{1,128}|[\\w:.|/-]{0,8}");

  /** What fields of formats and schemas are called; another name is a text of the caller's. */
  private static final Pattern FIELD = Pattern.compile("[\\w$.-]{0,64}");

  /** Shorter numbers are amounts and settings. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9,}");

  /** The digits of a card or an account, however they are grouped. */
  private static final Pattern GROUPED_NUMBER = Pattern.compile("(?:\\d[_.$-]?){13,}");

  /** In characters: a shorter text that looks like data is read all the same. */
  private static final int SHORTEST_DATA = 64;

  /** Lines of words that are written below each other are no data; RFC 2045 has lines of 76. */
  private static final Pattern SHORT_LINES = Pattern.compile("^[^\\r\\n]{0,59}\\R+[^\\r\\n]");

  private static final Pattern DATA_URL =
      Pattern.compile("data:[\\w.+-]+/[\\w.+-]+(?:;[\\w.+=-]+)*;base64,");

  private TextFields() {}

  static boolean mayHoldText(String field, JsonNode value) {
    return !isFormal(field, value) && !isData(field, value);
  }

  /** Whether a field is called what formats and schemas call theirs. */
  static boolean isName(String name) {
    return FIELD.matcher(name).matches()
        && !hasLongNumber(name)
        && !GROUPED_NUMBER.matcher(name).find();
  }

  static boolean hasLongNumber(String text) {
    return LONG_NUMBER.matcher(text).find();
  }

  private static boolean isFormal(String field, JsonNode value) {
    return (FORMAL.contains(field)
            && !value.isContainer()
            && WORD.matcher(value.asString("")).matches())
        || (SEEDS.contains(field) && value.isNumber());
  }

  /**
   * Pictures, sounds, files and signatures, which are no texts: but what is not encoded can be
   * read.
   */
  private static boolean isData(String field, JsonNode value) {
    return switch (field) {
      case "file_data", "data", "url", "image_url", "signature", "thought_signature" ->
          isEncoded(value.asString("")) && TextDataUrl.in(value.asString("")).isEmpty();
      default -> false;
    };
  }

  private static boolean isEncoded(String text) {
    var head = DATA_URL.matcher(text);
    var begins = head.lookingAt() ? head.end() : 0;
    return (begins > 0 || text.length() >= SHORTEST_DATA)
        && text.chars().skip(begins).allMatch(TextFields::isOfBase64)
        && !SHORT_LINES.matcher(text.substring(begins)).find()
        // Digits alone may be a number that is looked for.
        && text.chars().skip(begins).anyMatch(sign -> sign >= 'A');
  }

  private static boolean isOfBase64(int sign) {
    return (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/'
        || sign == '='
        || sign == '\r'
        || sign == '\n';
  }
}
