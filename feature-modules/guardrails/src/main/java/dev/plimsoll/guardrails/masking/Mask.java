package dev.plimsoll.guardrails.masking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of one call, such as {@code [EMAIL_1]} for {@code anna@example.com}: the same
 * value always has the same placeholder, so that a model can tell apart what it does not see.
 */
public final class Mask {
  /** Hides nothing. */
  public static final Mask NONE = new Mask(Map.of());

  /** Also as models write it in Markdown, with a backslash before each underscore. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[[A-Z]{2,12}(?:\\\\?_[A-Z]{2,12})?\\\\?_[0-9]{1,6}]");

  /** The beginning of a placeholder at the end of a text. */
  private static final Pattern OPEN_END =
      Pattern.compile("\\[(?:[A-Z]{1,12}(?:\\\\?(?:_(?:[A-Z]{1,12}\\\\?)?(?:_?[0-9]{0,6})?)?)?)?$");

  private final KnownValues values;
  private final Map<String, String> byPlaceholder;

  private Mask(Map<String, String> placeholders) {
    values = new KnownValues(placeholders);
    byPlaceholder = new HashMap<>();
    placeholders.forEach((value, placeholder) -> byPlaceholder.put(placeholder, value));
  }

  /**
   * A mask for what was found.
   *
   * @param found in the order in which it is numbered; may name a value twice
   * @param texts to be masked: what stands there already is no placeholder of this mask
   */
  public static Mask of(List<MaskedValue> found, Collection<String> texts) {
    var placeholders = new LinkedHashMap<String, String>();
    var numbers = new HashMap<String, Integer>();
    for (var one : found) {
      placeholders.computeIfAbsent(one.value(), _ -> next(one.kind(), numbers, texts));
    }
    return placeholders.isEmpty() ? NONE : new Mask(placeholders);
  }

  private static String next(String kind, Map<String, Integer> numbers, Collection<String> texts) {
    Predicate<String> isTaken = name -> texts.stream().anyMatch(text -> text.contains(name));
    String placeholder;
    do {
      placeholder = "[" + kind + "_" + numbers.merge(kind, 1, Integer::sum) + "]";
    } while (isTaken.test(placeholder));
    return placeholder;
  }

  /** Whether nothing is hidden. */
  public boolean isEmpty() {
    return byPlaceholder.isEmpty();
  }

  /** The text with placeholders in the place of all that is hidden. */
  public String mask(String text) {
    return values.replacedIn(text);
  }

  /** The text with all that was hidden; a placeholder that a model made up stays. */
  public String unmask(String text) {
    if (isEmpty() || text.indexOf('[') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> {
          var value = byPlaceholder.get(match.group().replace("\\", ""));
          return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
  }

  /** Whether the text ends in what may become a placeholder. */
  public static boolean hasOpenEnd(String text) {
    return text.indexOf('[') >= 0 && OPEN_END.matcher(text).find();
  }
}
