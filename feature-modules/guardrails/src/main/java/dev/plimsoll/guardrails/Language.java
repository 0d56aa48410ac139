package dev.plimsoll.guardrails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** The language of a text, as the n-gram model of Apache OpenNLP tells it. */
public final class Language {
  /** The model's names, which are of ISO 639-3, with the codes of ISO 639-1. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("ara", "ar"),
          Map.entry("bul", "bg"),
          Map.entry("ces", "cs"),
          Map.entry("cmn", "zh"),
          Map.entry("dan", "da"),
          Map.entry("deu", "de"),
          Map.entry("ell", "el"),
          Map.entry("eng", "en"),
          Map.entry("fas", "fa"),
          Map.entry("fin", "fi"),
          Map.entry("fra", "fr"),
          Map.entry("heb", "he"),
          Map.entry("hin", "hi"),
          Map.entry("hun", "hu"),
          Map.entry("ind", "id"),
          Map.entry("ita", "it"),
          Map.entry("jpn", "ja"),
          Map.entry("kor", "ko"),
          Map.entry("nld", "nl"),
          Map.entry("nno", "no"),
          Map.entry("nob", "no"),
          Map.entry("pes", "fa"),
          Map.entry("pol", "pl"),
          Map.entry("por", "pt"),
          Map.entry("ron", "ro"),
          Map.entry("rus", "ru"),
          Map.entry("spa", "es"),
          Map.entry("swe", "sv"),
          Map.entry("tha", "th"),
          Map.entry("tur", "tr"),
          Map.entry("ukr", "uk"),
          Map.entry("vie", "vi"));

  /** A longer text is judged by its beginning: the time that it takes grows with the length. */
  private static final int LOOKED_AT = 500;

  /** In letters. */
  private static final int SHORTEST = 12;

  private static final Set<UnicodeScript> SHARED =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC);

  /** How far the likeliest language must be ahead of the next one. */
  private static final double MARGIN = 1.05;

  /** What can be told, as codes of ISO 639-1. */
  public static final Set<String> KNOWN =
      Collections.unmodifiableSet(new TreeSet<>(CODES.values()));

  private Language() {}

  /** Reads the model, which takes half a second and 35 MB, when it is needed first. */
  private static final class Model {
    private static final String FILE = "/langdetect-183.bin";
    static final LanguageDetectorModel MODEL = read();

    private static LanguageDetectorModel read() {
      try (var file = LanguageDetectorModel.class.getResourceAsStream(FILE)) {
        return new LanguageDetectorModel(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The language as a code of ISO 639-1; null where it cannot be told, as of a word or two, and
   * where it is none of those that are known.
   */
  public static @Nullable String of(String text) {
    var beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    if (isTooShort(beginning)) {
      return null;
    }
    var likelihood = new TreeMap<String, Double>();
    // A detector is for one thread, and costs next to nothing beside its model.
    for (var guess : new LanguageDetectorME(Model.MODEL).predictLanguages(beginning)) {
      var code = CODES.getOrDefault(guess.getLang(), guess.getLang());
      likelihood.merge(code, guess.getConfidence(), Math::max);
    }
    var ranked = ranked(likelihood).limit(2).toList();
    var first = ranked.getFirst().getKey();
    var next = ranked.getLast().getKey();
    if (DanishOrNorwegian.is(first)) {
      var told = DanishOrNorwegian.of(beginning);
      if (told != null) {
        return told;
      }
    }
    var isTold =
        (DanishOrNorwegian.is(first) && DanishOrNorwegian.is(next))
            || ranked.getFirst().getValue() >= MARGIN * ranked.getLast().getValue();
    return isTold && KNOWN.contains(first) ? first : null;
  }

  /** Whether it has few letters, and of a script that many languages share. */
  private static boolean isTooShort(String text) {
    var letters = text.codePoints().filter(Character::isLetter).limit(SHORTEST).toArray();
    return letters.length < SHORTEST
        && IntStream.of(letters).mapToObj(UnicodeScript::of).allMatch(SHARED::contains);
  }

  private static Stream<Map.Entry<String, Double>> ranked(Map<String, Double> likelihood) {
    return likelihood.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()));
  }
}
