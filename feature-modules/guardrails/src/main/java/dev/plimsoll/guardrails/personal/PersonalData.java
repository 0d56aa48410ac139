package dev.plimsoll.guardrails.personal;

/**
 * Personal data in a text.
 *
 * @param name what it is, with its article, as in "The text contains a phone number"
 * @param start of the first character
 * @param end after the last character
 */
public record PersonalData(PersonalDataKind kind, String name, int start, int end) {
  /** The same, in the original of a text. */
  PersonalData in(VisibleText text) {
    return new PersonalData(kind, name, text.start(start), text.end(end));
  }

  boolean overlaps(PersonalData other) {
    return start < other.end && other.start < end;
  }
}
