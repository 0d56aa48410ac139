package dev.plimsoll.models.http;

/** A provider's response does not follow its API. */
public final class MalformedAnswer extends RuntimeException {
  private final String detail;

  public MalformedAnswer(String detail) {
    super(detail);
    this.detail = detail;
  }

  String detail() {
    return detail;
  }
}
