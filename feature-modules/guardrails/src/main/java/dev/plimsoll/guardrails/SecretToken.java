package dev.plimsoll.guardrails;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of keys that begin with signs of their own, as their makers publish them so that they are
 * found where they do not belong.
 *
 * @param beginnings of which each such key has one
 * @param signs those that follow, as in a class of a regular expression
 * @param least how many of them follow
 */
record SecretToken(String kind, List<String> beginnings, String signs, int least) {
  private static final String WORDS = "A-Za-z0-9";
  private static final String WORDS_AND_HYPHENS = "A-Za-z0-9_-";

  /** All that are known. */
  static final List<SecretToken> KNOWN =
      List.of(
          new SecretToken("an AWS access key", List.of("AKIA", "ASIA"), "0-9A-Z", 16),
          new SecretToken(
              "a GitHub token", List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), WORDS, 36),
          new SecretToken("a GitHub token", List.of("github_pat_"), "A-Za-z0-9_", 36),
          new SecretToken(
              "a GitLab token",
              List.of("glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-"),
              WORDS_AND_HYPHENS,
              20),
          new SecretToken(
              "a Slack token",
              List.of("xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "xapp-"),
              "A-Za-z0-9-",
              10),
          new SecretToken("a Google API key", List.of("AIza"), WORDS_AND_HYPHENS, 35),
          new SecretToken(
              "a Stripe key",
              List.of("sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"),
              WORDS,
              24),
          new SecretToken("an Azure storage key", List.of("AccountKey="), "A-Za-z0-9+/=", 88),
          new SecretToken("a Hugging Face token", List.of("hf_"), WORDS, 34),
          new SecretToken("an npm token", List.of("npm_"), WORDS, 36),
          new SecretToken(
              "an API key",
              List.of("sk-", "sk_", "pk-", "pk_", "plim-", "plim_", "gsk_", "xai-"),
              WORDS_AND_HYPHENS,
              32));

  /** Enough of a key to tell that it is one. */
  Pattern pattern() {
    return Pattern.compile(begun() + sign() + "{" + least + "}");
  }

  /** All of a key. */
  Pattern whole() {
    return Pattern.compile(begun() + sign() + "{" + least + ",}");
  }

  /**
   * What may still become a key, as a part of a regular expression that ends where the text does.
   */
  String openEnd() {
    var tail = sign() + "{0," + (least - 1) + "}";
    return beginnings.stream().map(one -> openEnd(one, tail)).collect(joining("|"));
  }

  private static String openEnd(String beginning, String tail) {
    var open = tail;
    for (var i = beginning.length() - 1; i >= 0; i--) {
      var sign = Pattern.quote(beginning.substring(i, i + 1));
      open = i == 0 ? sign + open : "(?:" + sign + open + ")?";
    }
    return open;
  }

  private String begun() {
    return beginnings.stream().map(Pattern::quote).collect(joining("|", "\\b(?:", ")"));
  }

  private String sign() {
    return "[" + signs + "]";
  }
}
