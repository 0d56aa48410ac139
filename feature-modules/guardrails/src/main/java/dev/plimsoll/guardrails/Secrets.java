package dev.plimsoll.guardrails;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keys and passwords of well-known shapes. */
final class Secrets {
  private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

  static {
    SHAPES.put("a private key", Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----"));
    SHAPES.put("an AWS access key", Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"));
    SHAPES.put("a GitHub token", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"));
    SHAPES.put("a Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"));
    SHAPES.put("an API key", Pattern.compile("\\b(?:sk|pk)[-_][A-Za-z0-9_-]{32,}"));
  }

  private Secrets() {}

  /** The sorts of secrets in a text, never the secrets. */
  static List<String> in(CharSequence text) {
    return SHAPES.entrySet().stream()
        .filter(shape -> shape.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .toList();
  }
}
