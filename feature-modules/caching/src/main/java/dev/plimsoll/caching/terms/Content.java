package dev.plimsoll.caching.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word that carries meaning, and how it is tied to the words around it.
 *
 * @param stem a number's digits, an identifier as it is, or the stem of a word
 * @param ties the prepositions, negations and numbers before it, up to the previous such word; the
 *     second noun of "from branch A" is tied as the first
 * @param qualifies whether it makes its neighbours more particular: it directly precedes such a
 *     word, follows a preposition, or is one of several
 * @param isNamed whether it is surely a noun or an adjective, or qualifies
 */
record Content(String stem, Set<String> ties, boolean isWord, boolean qualifies, boolean isNamed) {
  static final Set<String> PREPOSITIONS =
      Lexicon.of(
          """
          about above across after against along among around as at before behind below beneath
          beside between beyond by despite during except for from in inside instead into like near
          of off on onto out outside over per since than through to toward towards under until till
          up upon versus via vs with within without
          """);

  /** Words that are compared in other ways, or change nothing. */
  private static final Set<String> FUNCTION =
      Lexicon.of(
          """
          a an the this that these those it its they them their there here he she him her his i me
          my mine we us our ours you your yours one ones someone something anyone anything somebody
          anybody myself yourself itself themselves itselves each other another own same
          am is are was were be been being do does did doing done have has had having get gets got
          can could may might shall should must will would ought need needed require required able possible permitted
          allowed going
          what which when where who whom whose why how whether
          and or but if because so then else therefore thus hence while though although however
          as well also too just very really quite please thanks thank hi hello hey dear ok okay
          some any such both either let lets e.g i.e etc eg ie yes
          exactly actually basically simply currently way ways thing things
          """);

  /** Words that only ask, at the beginning of a sentence or where the asker follows. */
  private static final Set<String> ASKING =
      Lexicon.of(
          """
          tell explain show describe give list want wants like know say wonder wondering help find
          provide outline
          """);

  private static final Set<String> DETERMINERS =
      Lexicon.of("a an the this that these those my our your his her its their some any each");

  private static final Set<String> JOINING = Lexicon.of("and or");

  static List<Content> in(List<Token> tokens) {
    var content = new ArrayList<Content>();
    var ties = new ArrayList<String>();
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      switch (token.kind()) {
        case NEGATION -> ties.add("not");
        case NUMBER -> {
          content.add(new Content(token.value(), Set.copyOf(ties), false, false, false));
          ties.clear();
          ties.add("#" + token.value());
        }
        default -> {
          if (isFunction(tokens, i)) {
            if (PREPOSITIONS.contains(token.small())) {
              ties.add(tie(token.small()));
            } else if (JOINING.contains(token.small())) {
              ties.add("&");
            }
          } else {
            var qualifies = !ties.isEmpty() || isBeforeAnother(tokens, i);
            if (token.follows() && ties.isEmpty() && !content.isEmpty()) {
              ties.addAll(content.getLast().ties());
            }
            content.add(
                new Content(
                    token.value(),
                    Set.copyOf(ties),
                    token.kind() != Token.Kind.IDENTIFIER,
                    qualifies,
                    qualifies || isDetermined(tokens, i)));
            ties.clear();
          }
        }
      }
    }
    return content;
  }

  /** Ways of saying the same direction. */
  private static String tie(String preposition) {
    return switch (preposition) {
      case "into", "onto", "toward", "towards" -> "to";
      case "vs" -> "versus";
      case "till" -> "until";
      default -> preposition;
    };
  }

  private static boolean isDetermined(List<Token> tokens, int at) {
    return at > 0 && DETERMINERS.contains(tokens.get(at - 1).small());
  }

  private static boolean isBeforeAnother(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).follows()
        && tokens.get(at + 1).kind() != Token.Kind.NEGATION
        && !isFunction(tokens, at + 1);
  }

  private static boolean isFunction(List<Token> tokens, int at) {
    var token = tokens.get(at);
    var word = token.small();
    return token.kind() != Token.Kind.NUMBER
        && token.kind() != Token.Kind.IDENTIFIER
        && !(token.kind() == Token.Kind.NAME && word.length() == 1)
        && (isFunction(word)
            || (at > 0 && Asked.isPartOfQuestionWord(tokens.get(at - 1).small(), word))
            || (ASKING.contains(word) && asks(tokens, at)));
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isFunction(String word) {
    return FUNCTION.contains(word) || PREPOSITIONS.contains(word);
  }

  /** Whether a verb is one of asking. */
  static boolean asks(String verb) {
    return ASKING.contains(verb);
  }

  private static boolean asks(List<Token> tokens, int at) {
    if (tokens.get(at).begins()) {
      return true;
    }
    var before = tokens.get(at - 1).small();
    var after = at + 1 < tokens.size() ? tokens.get(at + 1).small() : "";
    return before.equals("you")
        || before.equals("please")
        || (before.equals("i") || before.equals("would"))
        || after.equals("me");
  }
}
