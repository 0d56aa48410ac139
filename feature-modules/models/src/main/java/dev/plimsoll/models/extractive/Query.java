package dev.plimsoll.models.extractive;

import java.util.Locale;
import java.util.regex.Pattern;

/** A question, without typing errors, as it is compared with passages. */
final class Query {
  /** A name that is in most sentences makes them all seem close. */
  private static final Pattern HOUSE = Pattern.compile("(?i)\\bplimsoll\\b");

  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "\\W*(am|are|can|could|did|do|does|has|have|is|may|will)\\b.*", Pattern.DOTALL);

  private final String text;
  private final float[] meaning;
  private final Terms terms;

  Query(String text, VectorCache vectorCache) {
    this.text = text;
    meaning = vectorCache.once(HOUSE.matcher(text).replaceAll("it"));
    terms = Terms.of(text);
  }

  Terms terms() {
    return terms;
  }

  double closenessTo(float[] vector) {
    return VectorCache.closeness(meaning, vector);
  }

  /** Whether yes or no would answer it, so that people ask it of what may not exist at all. */
  boolean isYesOrNo() {
    return YES_OR_NO.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
