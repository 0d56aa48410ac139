package dev.plimsoll.guardrails;

import dev.plimsoll.guardrails.personal.VisibleText;
import java.util.regex.Pattern;

/** Watches a text that comes in pieces for secrets, before their ends are there. */
public final class StreamingSecretDetector {
  /** The shapes of {@link SecretDetector} with their ends missing, at the end of a text. */
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?:\\b(?:A(?:K(?:I(?:A[0-9A-Z]{0,15})?)?)?"
              + "|g(?:h(?:[pousr](?:_[A-Za-z0-9]{0,35})?)?)?"
              + "|x(?:o(?:x(?:[abprs](?:-[A-Za-z0-9-]{0,9})?)?)?)?"
              + "|[sp](?:k(?:[-_][A-Za-z0-9_-]{0,31})?)?)"
              + "|-{1,4}|-----(?:B(?:E(?:G(?:I(?:N[A-Z -]{0,37})?)?)?)?)?)$");

  private StreamingSecretDetector() {}

  /** Whether there is a whole secret in the text. */
  public static boolean sees(String text) {
    return !SecretDetector.in(text).isEmpty();
  }

  /** How many characters at the end of the text may be the beginning of a secret. */
  public static int openEnd(String text) {
    var visible = VisibleText.of(text);
    var match = OPEN_END.matcher(visible.text());
    return match.find() && match.start() < visible.text().length()
        ? text.length() - visible.start(match.start())
        : 0;
  }
}
