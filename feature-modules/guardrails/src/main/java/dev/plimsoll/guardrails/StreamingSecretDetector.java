package dev.plimsoll.guardrails;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.guardrails.personal.VisibleText;
import java.util.regex.Pattern;

/** Watches a text that comes in pieces for secrets, before their ends are there. */
public final class StreamingSecretDetector {
  /** The shapes of {@link SecretDetector} with their ends missing, at the end of a text. */
  private static final Pattern OPEN_END =
      Pattern.compile(
          SecretToken.KNOWN.stream()
              .map(SecretToken::openEnd)
              .collect(
                  joining(
                      "|",
                      "(?:\\b(?:",
                      ")|-{1,4}|-----(?:B(?:E(?:G(?:I(?:N[A-Z -]{0,37})?)?)?)?)?)$")));

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
