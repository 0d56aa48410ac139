package dev.plimsoll.domain;

/** One call of an AI feature, by the id that its caller is given. Ids sort by time. */
public record CallId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
