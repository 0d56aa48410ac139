package dev.plimsoll.guardrails;

import java.util.Locale;

/** What an input is looked through for; each feature says which of it blocks, the rest is noted. */
public enum InputCheck {
  PERSONAL_DATA,
  SECRET,
  INJECTION;

  /** Whether what it finds has a place in the text, so that a placeholder can stand there. */
  public boolean canMask() {
    return this != INJECTION;
  }

  /** As a finding names it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
