package dev.plimsoll.models.http;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.ModelRequest;

/**
 * An estimate of the usage of a call whose provider does not report it: about one token for four
 * characters.
 */
final class Estimate {
  private static final int CHARACTERS_PER_TOKEN = 4;

  private Estimate() {}

  static Tokens of(ModelRequest request, CharSequence answer) {
    var question = 0L;
    for (var message : request.messages()) {
      question += message.text().length();
    }
    return Tokens.of(tokens(question), tokens(answer.length()));
  }

  private static long tokens(long characters) {
    return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
  }
}
