package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The terms in which two questions of almost the same meaning must agree so that one answer serves
 * both, because vectors hardly change with a number, a negation, a name or an exchange. When in
 * doubt, the questions differ.
 */
public final class DistinguishingTerms {
  /** In a longer text, the order of its parts tells nothing. */
  private static final int LONG = 12;

  private final String text;
  private final int length;
  private final boolean english;
  private final Phrasing phrasing;
  private final List<Content> content;

  /** All words, numbers and identifiers. */
  private final Set<String> stems = new HashSet<>();

  private final List<String> numbers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> identifiers = new HashSet<>();
  private final long negations;

  private DistinguishingTerms(String text) {
    this.text = text.strip();
    var tokens = Token.in(this.text);
    length = tokens.size();
    english = English.is(text, tokens.stream().map(Token::small).toList());
    phrasing = Phrasing.of(tokens, this.text);
    content = Content.in(tokens);
    negations = tokens.stream().filter(token -> token.kind() == Token.Kind.NEGATION).count();
    tokens.forEach(this::add);
    numbers.sort(null);
  }

  private void add(Token token) {
    stems.add(token.value());
    switch (token.kind()) {
      case NUMBER -> {
        numbers.add(token.value());
        stems.add(Stems.of(token.small()));
      }
      case NAME -> names.add(token.value());
      case IDENTIFIER -> identifiers.add(token.value());
      case NEGATION, OPENING, WORD -> {}
    }
  }

  public static DistinguishingTerms of(String text) {
    return new DistinguishingTerms(text);
  }

  /** Why an answer to one question may be wrong for the other; empty if there is no reason. */
  public Optional<Difference> difference(DistinguishingTerms other) {
    if (text.equals(other.text)) {
      return Optional.empty();
    }
    if (!english || !other.english) {
      return Optional.of(Difference.LANGUAGE);
    }
    if (!numbers.equals(other.numbers)) {
      return Optional.of(Difference.NUMBERS);
    }
    if (!identifiers.equals(other.identifiers) || !namesAllOf(other) || !other.namesAllOf(this)) {
      return Optional.of(Difference.NAMES);
    }
    if (!phrasing.asked().isLike(other.phrasing.asked())) {
      return Optional.of(Difference.ASKED);
    }
    if (negations != other.negations) {
      return Optional.of(Difference.NEGATION);
    }
    if (contradicts(other) || Roles.opposed(content, other.content)) {
      return Optional.of(Difference.CONTRAST);
    }
    if (exchanges(other)) {
      return Optional.of(Difference.ROLES);
    }
    return Rewording.changes(content, other.content, isRequest(other))
        ? Optional.of(Difference.WORDS)
        : Optional.empty();
  }

  /** Whether the names of the other text are in this one, in whatever form. */
  private boolean namesAllOf(DistinguishingTerms other) {
    return stems.containsAll(other.names);
  }

  private boolean isRequest(DistinguishingTerms other) {
    return phrasing.request() || other.phrasing.request();
  }

  private boolean exchanges(DistinguishingTerms other) {
    var sameVoice = phrasing.passive() == other.phrasing.passive();
    var inOrder = isRequest(other) && Math.max(content.size(), other.content.size()) <= LONG;
    return phrasing.exchangesPersons(other.phrasing)
        || Roles.exchanged(content, other.content, inOrder)
        || (inOrder && sameVoice && Roles.turned(content, other.content));
  }

  /** Whether a word of one text excludes a word of the other. */
  public boolean contradicts(DistinguishingTerms other) {
    return Contrasts.between(stems, other.stems);
  }

  /** Whether they contain the same numbers, in any order and as often as they like. */
  public boolean sameNumbers(DistinguishingTerms other) {
    return Set.copyOf(numbers).equals(Set.copyOf(other.numbers));
  }

  public boolean sameNegations(DistinguishingTerms other) {
    return negations == other.negations;
  }

  /** The number of its words. */
  public int length() {
    return length;
  }
}
