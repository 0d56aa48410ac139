package dev.plimsoll.caching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The terms in which two questions of almost the same meaning must agree so that one answer serves
 * both, because vectors hardly change with a number, a negation or a name. When in doubt, the
 * questions differ.
 *
 * @param words all words in order, in lower case
 * @param numbers in order, including those written as words
 * @param names in order: capitalized words inside a sentence, identifiers, quotations
 * @param openings capitalized words that may be so only because they begin a sentence
 */
record DistinguishingTerms(
    List<String> words,
    List<String> numbers,
    int negations,
    List<String> names,
    Set<String> openings) {
  DistinguishingTerms {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
    names = List.copyOf(names);
    openings = Set.copyOf(openings);
  }

  static DistinguishingTerms of(String text) {
    var words = new ArrayList<String>();
    var numbers = new ArrayList<String>();
    var names = new ArrayList<String>();
    var openings = new HashSet<String>();
    var negations = 0;
    for (var token : Token.in(text)) {
      words.add(token.small());
      switch (token.kind()) {
        case NUMBER -> numbers.add(token.value());
        case NAME -> names.add(token.value());
        case OPENING -> openings.add(token.value());
        case NEGATION -> negations++;
        case WORD -> {}
      }
    }
    return new DistinguishingTerms(words, numbers, negations, names, openings);
  }

  /** Why an answer to one question may be wrong for the other; empty if there is no reason. */
  Optional<String> difference(DistinguishingTerms other) {
    if (!numbers.equals(other.numbers)) {
      return Optional.of("numbers");
    }
    if (!hasNamesOf(other) || !other.hasNamesOf(this)) {
      return Optional.of("names");
    }
    if (negations != other.negations || contradicts(other)) {
      return Optional.of("negation");
    }
    if (differsByOneWord(other) || isReordered(other)) {
      return Optional.of("words");
    }
    return Optional.empty();
  }

  /**
   * A word that begins a sentence counts as a name if the other text has it as a name, or not at
   * all.
   */
  private boolean hasNamesOf(DistinguishingTerms other) {
    return named(other).equals(other.named(this)) && words.containsAll(other.openings);
  }

  private List<String> named(DistinguishingTerms other) {
    return names.stream().filter(name -> !other.openings.contains(name)).toList();
  }

  /** Whether a word of one question is the opposite of a word of the other. */
  boolean contradicts(DistinguishingTerms other) {
    return Antonyms.between(without(words, other.words), without(other.words, words));
  }

  /** Whether they contain the same numbers, in any order and as often as they like. */
  boolean sameNumbers(DistinguishingTerms other) {
    return Set.copyOf(numbers).equals(Set.copyOf(other.numbers));
  }

  /** "Cancel my order" and "Track my order" are closer than many paraphrases. */
  private boolean differsByOneWord(DistinguishingTerms other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    var differing = 0;
    var harmless = true;
    for (var i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(other.words.get(i))) {
        differing++;
        harmless = Token.interchangeable(words.get(i), other.words.get(i));
      }
    }
    return differing == 1 && !harmless;
  }

  /** "From euros to dollars" and "from dollars to euros". */
  private boolean isReordered(DistinguishingTerms other) {
    return !words.equals(other.words)
        && words.stream().sorted().toList().equals(other.words.stream().sorted().toList());
  }

  private static Set<String> without(List<String> words, List<String> others) {
    var left = new HashSet<>(words);
    others.forEach(left::remove);
    return left;
  }
}
