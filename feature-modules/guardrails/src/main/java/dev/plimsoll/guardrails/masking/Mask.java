package dev.plimsoll.guardrails.masking;

import dev.plimsoll.platform.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The placeholders of one call, such as {@code [EMAIL_1]} for {@code anna@example.com}: the same
 * value always has the same placeholder, so that a model can tell apart what it does not see.
 */
public final class Mask {
  /** Hides nothing. */
  public static final Mask NONE = new Mask(Map.of());

  /** Also as models write it in Markdown, with backslashes before its brackets and underscores. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\\\?\\[[A-Z]{2,12}(?:\\\\?_[A-Z]{2,12})?\\\\?_[0-9]{1,6}\\\\?]");

  /** The beginning of a placeholder at the end of a text. */
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?:\\\\|\\\\?\\[(?:[A-Z]{1,12}(?:\\\\?(?:_(?:[A-Z]{1,12}\\\\?)?(?:_?[0-9]{0,6}\\\\?)?)?)?)?)$");

  private final KnownValues values;
  private final Map<String, String> placeholders;
  private final Map<String, String> byPlaceholder;

  private Mask(Map<String, String> placeholders) {
    this.placeholders = Collections.unmodifiableMap(placeholders);
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
    var taken =
        texts.stream()
            .flatMap(text -> PLACEHOLDER.matcher(text).results())
            .map(match -> bare(match.group()))
            .collect(Collectors.toSet());
    var numbers = new HashMap<String, Integer>();
    for (var one : found) {
      placeholders.computeIfAbsent(one.value(), _ -> next(one.kind(), numbers, taken));
    }
    return of(placeholders);
  }

  /** A mask that was made before, of {@link #placeholders}. */
  public static Mask of(Map<String, String> placeholders) {
    return placeholders.isEmpty() ? NONE : new Mask(placeholders);
  }

  private static String next(String kind, Map<String, Integer> numbers, Set<String> taken) {
    String placeholder;
    do {
      placeholder = "[" + kind + "_" + numbers.merge(kind, 1, Integer::sum) + "]";
    } while (taken.contains(placeholder));
    return placeholder;
  }

  private static String bare(String placeholder) {
    return placeholder.replace("\\", "");
  }

  /** What stands for each value that is hidden. */
  public Map<String, String> placeholders() {
    return placeholders;
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
    return unmask(text, UnaryOperator.identity());
  }

  /** JSON with all that was hidden, of which the placeholders stand within strings. */
  public String unmaskInJson(String json) {
    return unmask(json, Mask::withinString);
  }

  private static String withinString(String value) {
    var written = Json.write(value);
    return written.substring(1, written.length() - 1);
  }

  private String unmask(String text, UnaryOperator<String> written) {
    if (isEmpty() || text.indexOf('[') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> {
          var value = byPlaceholder.get(bare(match.group()));
          return Matcher.quoteReplacement(value == null ? match.group() : written.apply(value));
        });
  }

  /** Whether the text ends in what may become a placeholder. */
  public static boolean hasOpenEnd(String text) {
    return mayHaveAny(text) && OPEN_END.matcher(text).find();
  }

  /** Whether there may be a placeholder, or the beginning of one, in the text. */
  public static boolean mayHaveAny(String text) {
    return text.indexOf('[') >= 0 || text.endsWith("\\");
  }
}
