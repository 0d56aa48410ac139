package dev.plimsoll.guardrails;

import java.util.Locale;

/** What an output is checked for. */
public enum OutputCheck {
  /** Whether it matches the JSON Schema of the feature. */
  SCHEMA,
  /** Whether it is in the language of the question. */
  LANGUAGE,
  /** Whether it contains something that looks like a secret. */
  SECRET,
  /** Whether each passage that it cites exists. */
  CITATION;

  /** The check that found something in an output. */
  public static OutputCheck of(Finding finding) {
    return valueOf(finding.check().toUpperCase(Locale.ROOT));
  }

  Finding block(String detail) {
    return Finding.block(label(), detail);
  }

  Finding note(String detail) {
    return Finding.note(label(), detail);
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
