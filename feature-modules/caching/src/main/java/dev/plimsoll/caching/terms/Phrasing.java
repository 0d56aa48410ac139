package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text is put.
 *
 * @param request whether it asks for something, so that each word counts; a statement about others
 *     can say the same in many words
 * @param passive whether it has a verb in the passive
 * @param persons who speaks and who is spoken to, in order
 * @param acts whether the speaker is the subject
 * @param undergoes whether the speaker is an object
 */
record Phrasing(
    Asked asked,
    boolean request,
    boolean passive,
    List<String> persons,
    boolean acts,
    boolean undergoes) {
  private static final int SHORTEST_STATEMENT = 5;

  private static final Set<String> REQUESTING = Lexicon.of("i me my mine we us our please");
  private static final Pattern NO_COMMAND = Pattern.compile(".*(?:ing|s)");
  private static final Set<String> ACTING = Lexicon.of("i we");
  private static final Set<String> UNDERGOING = Lexicon.of("me us");
  private static final Map<String, String> PERSONS =
      Map.of("i", "i", "me", "i", "we", "i", "us", "i", "you", "you");

  private static final Set<String> BEING =
      Lexicon.of("am is are was were be been being get gets got");
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          ".*ed|made|done|given|taken|written|known|found|seen|sent|paid|sold|bought|held|kept"
              + "|shown|built|lost");

  /** How far a participle can be from its auxiliary. */
  private static final int VERB = 4;

  static Phrasing of(List<Token> tokens, String text) {
    var words = tokens.stream().map(Token::small).toList();
    var asked = Asked.by(tokens, text);
    return new Phrasing(
        asked,
        !asked.equals(Asked.NOTHING) || isRequest(tokens, text),
        isPassive(words),
        persons(words),
        words.stream().anyMatch(ACTING::contains),
        undergoes(words));
  }

  private static boolean isRequest(List<Token> tokens, String text) {
    return !text.endsWith(".")
        || tokens.size() < SHORTEST_STATEMENT
        || tokens.stream().anyMatch(token -> REQUESTING.contains(token.small()))
        || isCommand(tokens.get(0), tokens.get(1));
  }

  /** "Cancel the order": a verb and its object. */
  private static boolean isCommand(Token first, Token second) {
    return first.kind() == Token.Kind.OPENING
        && !Content.isFunction(first.small())
        && !NO_COMMAND.matcher(first.small()).matches()
        && (Content.isDeterminer(second.small()) || second.kind() == Token.Kind.IDENTIFIER);
  }

  private static boolean isPassive(List<String> words) {
    for (var i = 0; i + 1 < words.size(); i++) {
      if (BEING.contains(words.get(i))
          && words.subList(i + 1, Math.min(i + VERB, words.size())).stream()
              .anyMatch(word -> PARTICIPLE.matcher(word).matches())) {
        return true;
      }
    }
    return false;
  }

  /** "Can you tell me" names both only to ask. */
  private static List<String> persons(List<String> words) {
    var persons = new ArrayList<String>();
    for (var i = 0; i < words.size(); i++) {
      var person = PERSONS.get(words.get(i));
      var onlyAsks = i + 1 < words.size() && Content.asks(words.get(i + 1));
      if (person != null && !persons.contains(person) && !(person.equals("you") && onlyAsks)) {
        persons.add(person);
      }
    }
    return persons;
  }

  private static boolean undergoes(List<String> words) {
    for (var i = 1; i < words.size(); i++) {
      if (UNDERGOING.contains(words.get(i)) && !Content.asks(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Can I call you" and "can you call me"; "can she pay for me" and "can I pay for her". */
  boolean exchangesPersons(Phrasing other) {
    return (persons.size() == 2 && other.persons.size() == 2 && !persons.equals(other.persons))
        || (onlyActs() && other.onlyUndergoes())
        || (onlyUndergoes() && other.onlyActs());
  }

  private boolean onlyActs() {
    return acts && !undergoes;
  }

  private boolean onlyUndergoes() {
    return undergoes && !acts;
  }
}
