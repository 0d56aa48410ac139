package dev.plimsoll.caching.terms;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Tells whether a text is surely English, by its function words: more of them must be English alone
 * than belong to any other language. Short texts without one are left in doubt.
 */
final class English {
  private static final Set<String> WORDS =
      Lexicon.of(
          """
          a about account address after again all also am an and any are aren't as at be because
          been before being below between both but by can can't cancel cannot change cost could
          couldn't delivery did didn't do does doesn't don't during each explain few find for free
          from get give had has have having he help her here his how i i'd i'll i'm i've if in
          into is isn't it it's its let list long make many may me might more most much must my
          necessary need no not of off on once only open or order other our out over own password
          pay payment people phone please price she should show so some such support than that the
          their them then there these they this those through time to too under until up use used
          using very want was wasn't way we were what what's when when's where where's which while
          who who's whom whose why will with without won't work would you your
          """);

  /** Of Lucene's lists none is Polish, Croatian, Slovene, Vietnamese, Tagalog or Swahili. */
  private static final List<Set<String>> MORE =
      List.of(
          Lexicon.of(
              "a co czy dla do gdzie i ile jak jest kiedy mi mnie moje mój na nie o od po się są"
                  + " ten to w z za że"),
          Lexicon.of(
              "a da do gdje i ili iz ja je jesu kada kako koji li mi moj na ne o od se su što to u"
                  + " za"),
          Lexicon.of("a ali do in je kaj kako kdaj kdo kje me mi moj na ne o od sem se so to v za"),
          Lexicon.of("ai anh bao cho có của em gì giờ khi không là làm nào sao thế tôi và"),
          Lexicon.of("ako ang ano at ba bakit ito kailan ko mga na ng paano po sa saan si sino"),
          Lexicon.of("ni na ya wa kwa la je gani nini wapi lini vipi hii yangu kama katika"));

  /** Common words of other languages that use the Latin alphabet. */
  private static final List<Set<String>> OTHERS =
      Stream.concat(
              MORE.stream(),
              Stream.of(
                      BrazilianAnalyzer.getDefaultStopSet(),
                      CatalanAnalyzer.getDefaultStopSet(),
                      CzechAnalyzer.getDefaultStopSet(),
                      DanishAnalyzer.getDefaultStopSet(),
                      DutchAnalyzer.getDefaultStopSet(),
                      EstonianAnalyzer.getDefaultStopSet(),
                      FinnishAnalyzer.getDefaultStopSet(),
                      FrenchAnalyzer.getDefaultStopSet(),
                      GermanAnalyzer.getDefaultStopSet(),
                      HungarianAnalyzer.getDefaultStopSet(),
                      IndonesianAnalyzer.getDefaultStopSet(),
                      ItalianAnalyzer.getDefaultStopSet(),
                      NorwegianAnalyzer.getDefaultStopSet(),
                      PortugueseAnalyzer.getDefaultStopSet(),
                      RomanianAnalyzer.getDefaultStopSet(),
                      SpanishAnalyzer.getDefaultStopSet(),
                      SwedishAnalyzer.getDefaultStopSet(),
                      TurkishAnalyzer.getDefaultStopSet())
                  .map(English::words))
          .toList();

  /** What a word counts that only one language has, and one that English shares. */
  private static final int OWN = 2;

  private static final int SHARED = 1;
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private static final Map<String, List<Integer>> LANGUAGES = languages();

  private English() {}

  static boolean is(String text, Collection<String> words) {
    return text.codePoints().filter(Character::isLetter).allMatch(English::isLatin)
        && isMostlyEnglish(words);
  }

  private static boolean isMostlyEnglish(Collection<String> words) {
    var english = 0;
    var foreign = new int[OTHERS.size()];
    for (var word : words) {
      var languages = LANGUAGES.getOrDefault(word, List.of());
      var points = WORDS.contains(word) && !languages.isEmpty() ? SHARED : OWN;
      if (WORDS.contains(word)) {
        english += points;
      }
      if (word.length() > 1 && !ASCII.matcher(word).matches()) {
        english -= OWN;
      }
      languages.forEach(language -> foreign[language] += points);
    }
    return english >= OWN && english > Arrays.stream(foreign).max().orElse(0);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static Map<String, List<Integer>> languages() {
    var languages = new HashMap<String, List<Integer>>();
    for (var i = 0; i < OTHERS.size(); i++) {
      var language = i;
      OTHERS
          .get(i)
          .forEach(word ->
              languages.merge(
                  word,
                  List.of(language),
                  (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }
    return languages;
  }

  private static Set<String> words(CharArraySet words) {
    return words.stream()
        .map(word -> new String((char[]) word))
        .filter(word -> word.length() > 1 || WORDS.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }
}
