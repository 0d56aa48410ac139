package dev.plimsoll.caching.terms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question asks for, by its question word.
 *
 * @param what such as "when" or "how many"; {@link #NOTHING} for a statement or a command, {@link
 *     #WHETHER} for what is answered by yes or no
 */
record Asked(String what) {
  static final Asked NOTHING = new Asked("");
  static final Asked WHETHER = new Asked("whether");
  private static final Asked WHAT = new Asked("what");
  private static final Asked HOW = new Asked("how");

  private static final Map<String, String> QUESTION_WORDS =
      Map.of(
          "what", "what", "which", "what", "when", "when", "where", "where", "who", "who", "whom",
          "whom", "whose", "whose", "why", "why", "how", "how", "whether", "whether");

  /** What follows "what" or "which" and makes it another question word. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("time", "when"),
          Map.entry("date", "when"),
          Map.entry("day", "when"),
          Map.entry("year", "when"),
          Map.entry("place", "where"),
          Map.entry("location", "where"),
          Map.entry("reason", "why"),
          Map.entry("person", "who"),
          Map.entry("people", "who"),
          Map.entry("way", "how"),
          Map.entry("number", "how many"),
          Map.entry("amount", "how much"));

  private static final Set<String> PRICES = Lexicon.of("price cost costs fee charge fare");
  private static final Set<String> HELPERS = Lexicon.of("did do does");

  private static final Set<String> MEASURES =
      Lexicon.of(
          """
          many much long often far old big large tall high deep wide fast quickly soon heavy late
          early hot cold small
          """);

  private static final Set<String> VERBS =
      Lexicon.of(
          """
          is are am was were do does did can could may might must shall should will would has have
          had isn't aren't wasn't weren't don't doesn't didn't can't cannot couldn't mustn't
          shouldn't won't wouldn't hasn't haven't
          """);

  private static final Set<String> ASKING =
      Lexicon.of(
          "tell explain show say describe know help give list let see find out wonder wondering");

  /** What a text asks for; one that ends with a full stop is a statement or a command. */
  static Asked by(List<Token> tokens, String text) {
    var isQuestion = text.contains("?");
    if (tokens.isEmpty()
        || (!isQuestion && text.endsWith(".") && !ASKING.contains(tokens.getFirst().small()))) {
      return NOTHING;
    }
    for (var i = 0; i < tokens.size(); i++) {
      var word = tokens.get(i).small();
      var asked = QUESTION_WORDS.get(word);
      if (asked != null && (isQuestion || isAsking(tokens, i))) {
        return asked(asked, i + 1 < tokens.size() ? tokens.get(i + 1).small() : "", tokens, i);
      }
    }
    return tokens.stream().anyMatch(token -> token.begins() && VERBS.contains(token.small()))
            && (isQuestion || VERBS.contains(tokens.getFirst().small()))
        ? polite(tokens)
        : NOTHING;
  }

  private static Asked asked(String asked, String next, List<Token> tokens, int at) {
    if (asked.equals("how")) {
      if (next.equals("come")) {
        return new Asked("why");
      }
      return MEASURES.contains(next) ? new Asked("how " + next) : HOW;
    }
    if (asked.equals("what")) {
      return means(tokens, at) ? HOW : what(tokens, at, next);
    }
    if (asked.equals("who") && HELPERS.contains(next)) {
      return new Asked("whom");
    }
    return new Asked(asked);
  }

  private static Asked what(List<Token> tokens, int at, String next) {
    var rest = tokens.subList(at + 1, tokens.size()).stream().map(Token::small).toList();
    if (rest.stream().anyMatch(PRICES::contains)) {
      return new Asked("how much");
    }
    if (rest.size() > 2 && rest.get(2).equals("reason")) {
      return new Asked("why");
    }
    return new Asked(NOUNS.getOrDefault(next, "what"));
  }

  /** Whether a word only says what "what", "which" or "how" before it asks for. */
  static boolean isPartOfQuestionWord(String before, String noun) {
    return before.equals("how")
        ? MEASURES.contains(noun)
        : NOUNS.containsKey(noun) && (before.equals("what") || before.equals("which"));
  }

  /** "What must I do to". */
  private static boolean means(List<Token> tokens, int at) {
    for (var i = at + 1; i + 1 < tokens.size() && i <= at + 6; i++) {
      if (tokens.get(i).small().equals("do") && tokens.get(i + 1).small().equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsking(List<Token> tokens, int at) {
    return at == 0
        || tokens.get(at).begins()
        || tokens.subList(0, at).stream().anyMatch(token -> ASKING.contains(token.small()));
  }

  /** "Can you explain it?" is a command. */
  private static Asked polite(List<Token> tokens) {
    return tokens.size() > 2
            && tokens.get(1).small().equals("you")
            && ASKING.contains(tokens.get(2).small())
        ? NOTHING
        : WHETHER;
  }

  /** Whether an answer to the one can be an answer to the other. */
  boolean isLike(Asked other) {
    return equals(other) || isCommand(other) || other.isCommand(this);
  }

  /** "Explain budgets" asks what they are, and "Reset my password" how. */
  private boolean isCommand(Asked other) {
    return equals(NOTHING) && (other.equals(WHAT) || other.equals(HOW));
  }
}
