package dev.plimsoll.domain;

/** The id of a call of an AI feature, which its caller gets. Ids sort by time. */
public record CallId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
