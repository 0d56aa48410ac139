package dev.plimsoll.models.extractive;

import java.util.regex.Pattern;

/** A piece of a text that can be quoted by itself. */
record Sentence(String text, Form form) {
  enum Form {
    PROSE,
    /** An item of a list, with its dash or number. */
    ITEM,
    /** Lines of code that belong together. */
    CODE
  }

  private static final Pattern LEANING =
      Pattern.compile(
          "(It|Its|This|That|These|Those|They|Then|Therefore|So|But|And|Otherwise|Instead|Such"
              + "|Both|However|Also)\\b.*",
          Pattern.DOTALL);

  private static final Pattern STEP = Pattern.compile("\\s*\\d.*", Pattern.DOTALL);

  /** Whether it is an item of a numbered list, which is only useful as a whole. */
  boolean isStep() {
    return form == Form.ITEM && STEP.matcher(text).matches();
  }

  /** Whether it only introduces what follows, such as the line before a list. */
  boolean announces() {
    return form == Form.PROSE && text.endsWith(":");
  }

  /** Whether it can only be understood together with what precedes it. */
  boolean leans() {
    return form != Form.PROSE || LEANING.matcher(text).matches();
  }

  /**
   * The sentence with a citation of the passage with this number. Code is cited by the sentence
   * that introduces it.
   */
  Sentence citing(int passage) {
    return form == Form.CODE ? this : new Sentence(text + " [" + passage + "]", form);
  }

  /** The separator between this sentence and the next. */
  String gapBefore(Sentence next) {
    if (form == Form.PROSE && next.form == Form.PROSE) {
      return " ";
    }
    return next.form == Form.ITEM && form != Form.CODE ? "\n" : "\n\n";
  }
}
