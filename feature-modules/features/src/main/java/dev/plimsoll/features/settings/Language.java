package dev.plimsoll.features.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: by its script, else by how many of its words are among the most common of
 * a language, which the lists of Snowball name.
 */
public final class Language {
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HAN, "zh");
  private static final Map<String, List<String>> LANGUAGES_OF = languagesOfWords();
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** A longer text is judged by its beginning. */
  private static final int LOOKED_AT = 1_000;

  /** What can be told, as codes of ISO 639-1. */
  public static final Set<String> KNOWN = known();

  private Language() {}

  /** The language; null where it cannot be told, as of a word or two. */
  public static @Nullable String of(String text) {
    var beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var script = byScript(beginning);
    return script == null ? byWords(beginning) : script;
  }

  /** Japanese mixes Chinese signs with its own, so one of its own is enough. */
  private static @Nullable String byScript(String text) {
    var found = new TreeSet<String>();
    text.codePoints()
        .forEach(sign -> {
          var language = SCRIPTS.get(UnicodeScript.of(sign));
          if (language != null) {
            found.add(language);
          }
        });
    return found.isEmpty() ? null : found.first();
  }

  private static @Nullable String byWords(String text) {
    var votes = new HashMap<String, Integer>();
    NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .flatMap(word -> LANGUAGES_OF.getOrDefault(word, List.of()).stream())
        .forEach(language -> votes.merge(language, 1, Integer::sum));
    var ranked = new ArrayList<>(votes.entrySet());
    ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    if (ranked.isEmpty()) {
      return null;
    }
    var isTie = ranked.size() > 1 && ranked.getFirst().getValue().equals(ranked.get(1).getValue());
    return isTie ? null : ranked.getFirst().getKey();
  }

  private static Map<String, List<String>> languagesOfWords() {
    var languages = new HashMap<String, List<String>>();
    LISTS.forEach((language, list) ->
        words(list)
            .forEach(
                word -> languages.computeIfAbsent(word, _ -> new ArrayList<>()).add(language)));
    return languages;
  }

  private static List<String> words(String list) {
    try (var reader =
        new InputStreamReader(
            SnowballFilter.class.getResourceAsStream(list + "_stop.txt"), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(reader).stream()
          .map(word -> new String((char[]) word))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> known() {
    var known = new TreeSet<>(LISTS.keySet());
    known.addAll(SCRIPTS.values());
    return Collections.unmodifiableSet(known);
  }
}
