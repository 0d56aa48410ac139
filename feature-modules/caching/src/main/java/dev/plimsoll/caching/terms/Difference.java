package dev.plimsoll.caching.terms;

/** A reason for which the answer to one question may be wrong for another. */
public enum Difference {
  /** Only for English is it known what to compare. */
  LANGUAGE,
  NUMBERS,
  NAMES,
  /** One asks when and the other where. */
  ASKED,
  NEGATION,
  /** A word of one excludes a word of the other, as "child" and "adult" do. */
  CONTRAST,
  /** The same words with exchanged parts, as in "from A to B" and "from B to A". */
  ROLES,
  WORDS
}
