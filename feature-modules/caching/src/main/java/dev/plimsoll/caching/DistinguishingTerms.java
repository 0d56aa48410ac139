package dev.plimsoll.caching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be the same in two questions of almost the same meaning for one answer to serve both:
 * vectors hardly see a changed number, a negation or another name. When in doubt, they differ.
 *
 * @param words all of them in order, in small letters
 * @param numbers in order, also those in words
 * @param names in order: words with a capital letter inside a sentence, identifiers, quotations
 * @param openings words with a capital letter that may only be there because a sentence begins
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

  /** Why an answer to the one may be wrong for the other; empty where nothing speaks against it. */
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

  /** A word that opens a sentence is a name where the other text has it as one, or not at all. */
  private boolean hasNamesOf(DistinguishingTerms other) {
    return named(other).equals(other.named(this)) && words.containsAll(other.openings);
  }

  private List<String> named(DistinguishingTerms other) {
    return names.stream().filter(name -> !other.openings.contains(name)).toList();
  }

  /** Whether a word of the one is the opposite of a word of the other. */
  boolean contradicts(DistinguishingTerms other) {
    return Antonyms.between(without(words, other.words), without(other.words, words));
  }

  /** Whether they tell the same numbers, in whatever order and how often. */
  boolean sameNumbers(DistinguishingTerms other) {
    return Set.copyOf(numbers).equals(Set.copyOf(other.numbers));
  }

  /** "Cancel my order" and "Track my order" are closer than many a paraphrase. */
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
