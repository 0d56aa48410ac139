package dev.plimsoll.guardrails;

import dev.plimsoll.guardrails.personal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys and passwords of well-known shapes. */
final class SecretDetector {
  /**
   * A kind of secret.
   *
   * @param signs of which one is in every such secret: looking for them first spares most texts the
   *     pattern, on the path of every call
   * @param whole with what follows its beginning
   */
  private record Shape(String kind, List<String> signs, Pattern pattern, Pattern whole) {
    boolean isIn(String text) {
      return mayBeIn(text) && pattern.matcher(text).find();
    }

    /** Each as it stands in the original, in which signs of no width may hide it. */
    Stream<String> all(VisibleText visible) {
      return mayBeIn(visible.text())
          ? whole
              .matcher(visible.text())
              .results()
              .map(match -> visible.original(match.start(), match.end()))
          : Stream.empty();
    }

    private boolean mayBeIn(String text) {
      for (var sign : signs) {
        if (text.contains(sign)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Shape PRIVATE_KEY =
      new Shape(
          "a private key",
          List.of("-----BEGIN"),
          Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----"),
          Pattern.compile(
              "(?s)-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----.*?"
                  + "(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|\\z)"));

  private static final List<Shape> SHAPES =
      Stream.concat(
              Stream.of(PRIVATE_KEY),
              SecretToken.KNOWN.stream()
                  .map(token ->
                      new Shape(token.kind(), token.beginnings(), token.pattern(), token.whole())))
          .toList();

  private SecretDetector() {}

  /** A text with the kinds of secrets in place of the secrets. */
  static String masked(String text) {
    var masked = text;
    for (var shape : SHAPES) {
      for (var secret : shape.all(VisibleText.of(masked)).toList()) {
        masked = masked.replace(secret, "[" + shape.kind() + "]");
      }
    }
    return masked;
  }

  /** The secrets in a text, to be hidden. */
  static List<String> secrets(String text) {
    var visible = VisibleText.of(text);
    return SHAPES.stream().flatMap(shape -> shape.all(visible)).toList();
  }

  /** The sorts of secrets in a text, never the secrets. */
  static List<String> in(String text) {
    var found = new ArrayList<String>(0);
    var visible = VisibleText.of(text).text();
    for (var shape : SHAPES) {
      if (!found.contains(shape.kind()) && shape.isIn(visible)) {
        found.add(shape.kind());
      }
    }
    return found;
  }
}
